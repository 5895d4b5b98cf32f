// SPDX-License-Identifier: GPL-3.0-or-later
// How the operations of an enrollment end: the half of Enrollment that listens to the server.
#include "core/enrollment/enrollment.h"

#include <algorithm>
#include <utility>

namespace factordesk::enrollment {

using zitadel::FactorState;
using zitadel::Status;

namespace {

// ZITADEL's error ids; its texts are translated and cannot be told apart.
const QLatin1String wrongCode("EVENT-8isk2");
const QLatin1String nothingRegistered("COMMAND-3Mif9s");
const QLatin1String alreadyVerified("COMMAND-qx4ls");
const QLatin1String alreadyActive("COMMAND-do9se");
const QLatin1String nothingToRemove("COMMAND-Hd9sd");

bool isSameCode(const diagnosis::Finding& left, const diagnosis::Finding& right)
{
    return left.verdict == right.verdict && left.step && left.step == right.step &&
           left.offsetSteps == right.offsetSteps;
}

bool isAcceptedHere(diagnosis::Verdict verdict)
{
    return verdict == diagnosis::Verdict::Valid || verdict == diagnosis::Verdict::WithinWindow;
}

// ZITADEL's events of a person's TOTP.
const QLatin1String addedEvent("user.human.mfa.otp.added");
const QLatin1String verifiedEvent("user.human.mfa.otp.verified");
const QLatin1String removedEvent("user.human.mfa.otp.removed");

/// What an event means for a registration that was there before it.
Note noteFor(const zitadel::UserChange& change)
{
    if (change.type == addedEvent)
        return Note::ReplacedElsewhere;
    if (change.type == verifiedEvent)
        return Note::AlreadyVerified;
    return change.type == removedEvent ? Note::RegistrationGone : Note::None;
}

FactorState stateAfter(const zitadel::UserChange& change)
{
    if (change.type == removedEvent)
        return FactorState::None;
    return change.type == verifiedEvent ? FactorState::Active : FactorState::Pending;
}

Note noteAfterRegistering(FactorState found)
{
    switch (found) {
    case FactorState::None: return Note::NothingWasRegistered;
    case FactorState::Pending: return Note::RegisteredSecretLost;
    case FactorState::Active: return Note::AlreadyVerified;
    }
    Q_UNREACHABLE();
}

} // namespace

void Enrollment::endRemove()
{
    const Outcome<zitadel::Details>& outcome = m_removeCall->outcome();
    takeSkew(outcome.skew);
    m_status = outcome.status;
    switch (outcome.ending) {
    case Ending::Done: afterFound(FactorState::None); break;
    case Ending::FoundDone:
    case Ending::FoundNotDone: afterFound(*outcome.found); break;
    case Ending::NotSent: endUnremoved(Note::NothingWasSent); break;
    case Ending::Unsettled: endUnsettled(); break;
    case Ending::Refused:
        if (m_status->errorId == nothingToRemove) {
            afterFound(FactorState::None);
        } else {
            endUnremoved(Note::None);
        }
        break;
    }
}

void Enrollment::endUnremoved(Note note)
{
    m_resetting = false;
    if (m_givingUp) {
        endGivenUp(Note::RemovalFailed);
        return;
    }
    m_note = note;
    setState(State::Ready);
}

void Enrollment::endRegister()
{
    Outcome<zitadel::Registration>& outcome = m_registerCall->outcome();
    takeSkew(outcome.skew);
    m_status = outcome.status;
    switch (outcome.ending) {
    case Ending::Done: takeRegistration(std::move(*outcome.value)); break;
    case Ending::FoundDone:
    case Ending::FoundNotDone: afterFound(*outcome.found); break;
    case Ending::Unsettled: endUnsettled(); break;
    case Ending::NotSent:
        m_note = Note::NothingWasSent;
        setState(m_secret ? State::Showing : State::Ready);
        break;
    case Ending::Refused:
        if (m_status->errorId == alreadyActive) {
            m_factor = FactorState::Active;
            retireSecret();
        }
        setState(m_secret ? State::Showing : State::Ready);
        break;
    }
}

void Enrollment::takeRegistration(zitadel::Registration registration)
{
    retireSecret();
    m_factor = FactorState::Pending;
    m_pendingIsOurs = true;
    Expected<RegisteredSecret, otpauth::KeyUriError> secret =
        RegisteredSecret::make(std::move(registration), m_clock.now());
    if (!secret) {
        m_status = Status{.stage = net::Stage::Decoding,
                          .fault = net::Fault::WrongType,
                          .technicalText = QStringLiteral("the registration's uri: ") +
                                           secret.error().parameter};
        m_note = Note::RegisteredSecretLost;
        setState(State::Ready);
        return;
    }
    m_secret = std::make_unique<RegisteredSecret>(std::move(secret).value());
    m_finding.reset();
    m_earlierFinding.reset();
    m_findingConfirmed = false;
    setState(State::Showing);
}

void Enrollment::endVerify()
{
    const Outcome<zitadel::Details>& outcome = m_verifyCall->outcome();
    const otp::Code code = std::exchange(m_sentCode, {});
    takeSkew(outcome.skew);
    m_status = outcome.status;
    switch (outcome.ending) {
    case Ending::Done:
        m_details = *outcome.value;
        endVerified(Note::None);
        break;
    case Ending::FoundDone:
    case Ending::FoundNotDone: afterFound(*outcome.found); break;
    case Ending::Unsettled: endUnsettled(); break;
    case Ending::NotSent:
        m_note = Note::NothingWasSent;
        setState(State::Showing);
        break;
    case Ending::Refused: endRefusedVerify(code); break;
    }
}

void Enrollment::endRefusedVerify(const otp::Code& code)
{
    if (m_status->errorId == wrongCode) {
        diagnose(code);
    } else if (m_status->errorId == nothingRegistered) {
        m_factor = FactorState::None;
        retireSecret();
        m_note = Note::RegistrationGone;
    } else if (m_status->errorId == alreadyVerified) {
        // Whose code it was that verified cannot be known from here: perhaps another desk showed
        // another QR. So this is not called a success.
        m_factor = FactorState::Active;
        retireSecret();
        m_note = Note::AlreadyVerified;
    }
    setState(m_secret ? State::Showing : State::Ready);
}

void Enrollment::diagnose(const otp::Code& code)
{
    const std::optional<diagnosis::Finding>& before = m_earlierFinding;
    m_finding = explain(code.text(), m_sentAt);
    // The same code once more neither proves nor disproves anything.
    if (!before || !isSameCode(*before, *m_finding))
        m_findingConfirmed = before && diagnosis::confirms(*before, *m_finding);
    if (isAcceptedHere(m_finding->verdict))
        m_note = Note::AnotherRegistration;
}

void Enrollment::takeHistory()
{
    const Expected<QList<zitadel::UserChange>, Status>& history = m_historyCall->result();
    // A code under way, or another registration of ours, has overtaken the look.
    if (!history || m_state != State::Showing)
        return;
    const std::uint64_t ours = m_secret->details.sequence;
    const auto own = std::ranges::find(*history, ours, &zitadel::UserChange::sequence);
    if (own == history->end() || own->type != addedEvent)
        return;
    for (auto change = own + 1; change != history->end(); ++change) {
        if (noteFor(*change) != Note::None)
            m_otherChange = *change; // the last one counts
    }
    if (!m_otherChange)
        return;
    m_factor = stateAfter(*m_otherChange);
    m_status.reset();
    retireSecret();
    m_note = noteFor(*m_otherChange);
    setState(State::Ready);
}

void Enrollment::endUnsettled()
{
    // After registering there may be one of ours. Where an active one cannot be ruled out, nothing
    // is claimed, so that giving up does not remove it.
    if (m_operation == Operation::Register)
        m_pendingIsOurs = m_pendingIsOurs || m_factor;
    setState(State::Unsettled);
}

bool Enrollment::isCredible(FactorState found) const
{
    // What is there may not be shown to this caller.
    return found != FactorState::None || m_preflight.mayReadFactors();
}

void Enrollment::afterRead(FactorState found)
{
    if (isCredible(found))
        afterFound(found);
    else
        endUnsettled();
}

void Enrollment::afterFound(FactorState found)
{
    m_factor = found;
    switch (m_operation) {
    case Operation::Register:
        retireSecret();
        m_pendingIsOurs = found == FactorState::Pending;
        m_note = noteAfterRegistering(found);
        setState(State::Ready);
        break;
    case Operation::Remove: afterRemoved(found); break;
    case Operation::Verify:
        if (found == FactorState::Active) {
            readDetails();
        } else if (found == FactorState::Pending) {
            m_note = Note::NotVerified;
            setState(State::Showing);
        } else {
            retireSecret();
            m_note = Note::RegistrationGone;
            setState(State::Ready);
        }
        break;
    case Operation::None: Q_UNREACHABLE();
    }
}

void Enrollment::afterRemoved(FactorState found)
{
    if (found != FactorState::None) {
        endUnremoved(Note::NotRemoved);
        return;
    }
    m_status.reset();
    retireSecret();
    if (m_givingUp) {
        endGivenUp(Note::RemovedOnGivingUp);
    } else if (std::exchange(m_resetting, false)) {
        startRegister();
    } else {
        setState(State::Ready);
    }
}

void Enrollment::readDetails()
{
    // The answer with the details was lost; the person's own details tell of the same change.
    m_detailsCall = m_client.user(m_person.id);
    connect(m_detailsCall.get(), &net::PendingBase::finished, this, [this] {
        if (m_detailsCall->result())
            m_details = m_detailsCall->result()->details;
        endVerified(Note::VerifiedWithoutAnswer);
    });
    setState(State::Settling);
}

void Enrollment::endVerified(Note note)
{
    m_factor = FactorState::Active;
    m_note = note;
    m_status.reset();
    if (m_secret)
        m_verified = std::move(m_secret->account);
    m_secret.reset();
    m_earlier.clear();
    m_pendingIsOurs = false;
    setState(State::Verified);
}

void Enrollment::endGivenUp(Note note)
{
    m_note = note;
    m_secret.reset();
    m_earlier.clear();
    setState(State::GivenUp);
}

void Enrollment::retireSecret()
{
    m_pendingIsOurs = false;
    if (m_secret)
        m_earlier.push_back(std::move(m_secret));
}

void Enrollment::takeSkew(const std::optional<diagnosis::ClockSkew>& skew)
{
    if (skew)
        m_skew = m_skew ? diagnosis::combined(*m_skew, *skew) : *skew;
}

} // namespace factordesk::enrollment
