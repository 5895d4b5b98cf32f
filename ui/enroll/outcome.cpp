// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enroll/outcome.h"

#include "ui/text/finding_text.h"
#include "ui/text/note_text.h"
#include "ui/text/status_text.h"

#include <QCoreApplication>

namespace factordesk::ui {

using enrollment::Enrollment;
using enrollment::Note;
using enrollment::Operation;
using enrollment::State;

namespace {

class OutcomeText
{
    Q_DECLARE_TR_FUNCTIONS(OutcomeText)

public:
    static text::Explanation unsettled();
    static QString wait(State state, Operation operation);
};

text::Explanation OutcomeText::unsettled()
{
    return {tr("It is not known what happened"),
            tr("The server's answer was lost, and this person's authenticator could not be looked "
               "up either."),
            tr("Look again once the server can be reached. Nothing is sent twice until then.")};
}

QString OutcomeText::wait(State state, Operation operation)
{
    switch (state) {
    case State::Checking: return tr("Looking at the account…");
    case State::Registering: return tr("Registering…");
    case State::Removing: return tr("Removing the authenticator…");
    case State::Verifying: return tr("Asking the server…");
    case State::Settling:
        return operation == Operation::Verify
                   ? tr("The answer was lost; looking whether the code counted…")
                   : tr("The answer was lost; looking what happened…");
    case State::Ready:
    case State::Showing:
    case State::Unsettled:
    case State::Verified:
    case State::GivenUp: return {};
    }
    Q_UNREACHABLE();
}

/// Good news and news that only ask for another try are not shown as failures.
Tone toneOf(Note note)
{
    switch (note) {
    case Note::VerifiedWithoutAnswer:
    case Note::RemovedOnGivingUp: return Tone::Good;
    case Note::None:
    case Note::AlreadyVerified:
    case Note::AnotherRegistration:
    case Note::ReplacedElsewhere:
    case Note::RegistrationGone:
    case Note::RemovalFailed: return Tone::Stop;
    case Note::NothingWasSent:
    case Note::RegisteredSecretLost:
    case Note::NothingWasRegistered:
    case Note::NotRemoved:
    case Note::NotVerified:
    case Note::LeftPending: return Tone::Warning;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<OutcomeWords> outcomeOf(const Enrollment& enrollment)
{
    const zitadel::Status* status = enrollment.status() ? &*enrollment.status() : nullptr;
    if (enrollment.state() == State::Unsettled)
        return OutcomeWords{Tone::Warning, OutcomeText::unsettled(), {}, status};
    if (enrollment.note() != Note::None)
        return OutcomeWords{toneOf(enrollment.note()),
                            text::explain(enrollment.note(), enrollment.otherChange()),
                            {},
                            status};
    if (status && enrollment.finding() && enrollment.operation() == Operation::Verify)
        return OutcomeWords{Tone::Stop,
                            text::explain(*enrollment.finding(), enrollment.isFindingConfirmed()),
                            text::oddsText(*enrollment.finding()), status};
    if (status)
        return OutcomeWords{Tone::Stop, text::explain(*status), {}, status};
    return std::nullopt;
}

QString waitText(State state, Operation operation)
{
    return OutcomeText::wait(state, operation);
}

} // namespace factordesk::ui
