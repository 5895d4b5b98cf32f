// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/note_text.h"

#include "ui/text/time_text.h"

#include <QCoreApplication>

namespace factordesk::text {

namespace {

using enrollment::Ending;
using enrollment::Note;

class NoteText
{
    Q_DECLARE_TR_FUNCTIONS(NoteText)

public:
    static Explanation forNote(Note note);
    static Explanation forVerify(Ending ending);
    static QString replacedBy(const zitadel::UserChange& change);

private:
    static Explanation forLostAnswer(Note note);
};

Explanation NoteText::forLostAnswer(Note note)
{
    if (note == Note::RegisteredSecretLost)
        return {tr("Registered, but the secret did not arrive"),
                tr("The server registered an authenticator, but its answer was lost and the secret "
                   "with it."),
                tr("Register once more: that replaces it, and nothing is left behind.")};
    if (note == Note::NothingWasRegistered)
        return {tr("Nothing was registered"),
                tr("The answer was lost; reading the state shows that nothing was registered."),
                tr("You can safely try again.")};
    if (note == Note::NotRemoved)
        return {tr("Nothing was removed"),
                tr("The answer was lost; reading the state shows that the authenticator is still "
                   "there."),
                tr("You can safely try again.")};
    if (note == Note::NotVerified)
        return {tr("The code did not count"),
                tr("The answer was lost; reading the state shows that the code was not accepted."),
                tr("Type the next code.")};
    return {tr("Confirmed"),
            tr("The answer was lost, but reading the state shows that the authenticator is active "
               "now."),
            {}};
}

Explanation NoteText::forNote(Note note)
{
    switch (note) {
    case Note::None: return {};
    case Note::NothingWasSent:
        return {tr("Nothing was sent"), tr("The request did not leave this computer."),
                tr("You can safely try again.")};
    case Note::RegisteredSecretLost:
    case Note::NothingWasRegistered:
    case Note::NotRemoved:
    case Note::NotVerified:
    case Note::VerifiedWithoutAnswer: return forLostAnswer(note);
    case Note::RegistrationGone:
        return {tr("The registration is gone"),
                tr("Somebody has removed it in the meantime: the QR code shown here is useless."),
                tr("Register again and scan the new QR code.")};
    case Note::ReplacedElsewhere:
        return {tr("The QR code shown here no longer counts"),
                tr("Somebody has registered this person again since the QR code was shown here; "
                   "only the newest QR code counts, so that this one was taken away."),
                tr("Let the other desk finish, or register again here.")};
    case Note::AlreadyVerified:
        return {tr("Confirmed, but not from here"),
                tr("An authenticator of this person was confirmed in the meantime, perhaps at "
                   "another desk with another QR code."),
                tr("Ask whether it works; if not, reset it and enrol anew.")};
    case Note::AnotherRegistration:
        return {tr("Another desk has registered anew"),
                tr("The code is right for the QR code shown here, and yet the server refuses it: "
                   "probably somebody has registered this person again, and only the newest QR "
                   "code counts."),
                tr("Show a new QR code and scan that one.")};
    case Note::LeftPending:
        return {tr("Left waiting"),
                tr("The registration waits for its first code, until somebody registers again or "
                   "removes it."),
                {}};
    case Note::RemovedOnGivingUp:
        return {tr("Removed"),
                tr("The pending registration was removed; its QR code no longer works."),
                {}};
    case Note::RemovalFailed:
        return {tr("The registration could not be removed"),
                tr("It is still waiting for its first code."),
                tr("Find the person again to remove or replace it.")};
    }
    Q_UNREACHABLE();
}

QString NoteText::replacedBy(const zitadel::UserChange& change)
{
    return tr("%1 has registered this person again (%2). Only the newest QR code counts, so that "
              "the "
              "one shown here was taken away.")
        .arg(change.editorName, localTimeText(change.at));
}

Explanation NoteText::forVerify(Ending ending)
{
    switch (ending) {
    case Ending::Done:
    case Ending::Refused: return {};
    case Ending::NotSent: return forNote(Note::NothingWasSent);
    case Ending::FoundDone: return forLostAnswer(Note::VerifiedWithoutAnswer);
    case Ending::FoundNotDone: return forLostAnswer(Note::NotVerified);
    case Ending::Unsettled:
        return {tr("It is not known whether the code counted"),
                tr("The answer was lost, and the state could not be read either."),
                tr("Do not send the code again. Look again once the server can be reached.")};
    }
    Q_UNREACHABLE();
}

} // namespace

Explanation explain(Note note)
{
    return NoteText::forNote(note);
}

Explanation explain(Note note, const std::optional<zitadel::UserChange>& change)
{
    Explanation result = explain(note);
    if (note == Note::ReplacedElsewhere && change && !change->editorName.isEmpty())
        result.sentence = NoteText::replacedBy(*change);
    return result;
}

Explanation explainVerify(Ending ending)
{
    return NoteText::forVerify(ending);
}

} // namespace factordesk::text
