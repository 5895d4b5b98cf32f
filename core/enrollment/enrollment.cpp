// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/enrollment.h"

#include <QSignalBlocker>

#include <utility>

namespace factordesk::enrollment {

using zitadel::FactorState;
using zitadel::Status;

namespace {

/// Requires an operation.
journal::Change changeOf(Operation operation)
{
    switch (operation) {
    case Operation::Register: return journal::Change::Register;
    case Operation::Verify: return journal::Change::Verify;
    case Operation::Remove: return journal::Change::Remove;
    case Operation::None: break;
    }
    Q_UNREACHABLE();
}

} // namespace

Enrollment::Enrollment(zitadel::Client& client, ChangeJournal& journal, const Clock& clock,
                       zitadel::User person, ReadingSchedule schedule)
    : m_client(client)
    , m_journal(journal)
    , m_clock(clock)
    , m_person(std::move(person))
    , m_schedule(std::move(schedule))
    , m_preflight(client, m_person.id)
{
    connect(&m_preflight, &Preflight::changed, this, &Enrollment::changed);
    connect(&m_preflight, &Preflight::finished, this, &Enrollment::endPreflight);
}

Enrollment::~Enrollment() = default;

Consent Enrollment::requiredConsent() const
{
    // Unknown is treated as pending: registering would silently replace what may be there.
    if (!m_factor)
        return Consent::ReplacePending;
    switch (*m_factor) {
    case FactorState::None: return Consent::NewOnly;
    case FactorState::Pending: return Consent::ReplacePending;
    case FactorState::Active: return Consent::ResetActive;
    }
    Q_UNREACHABLE();
}

bool Enrollment::canRegister() const
{
    return m_state == State::Ready && !m_preflight.hasStop();
}

bool Enrollment::leavesPending() const
{
    return m_pendingIsOurs && m_state != State::Verified && m_state != State::GivenUp;
}

const net::ExchangeRecord* Enrollment::record() const
{
    return m_current ? &m_current->record() : nullptr;
}

diagnosis::Finding Enrollment::localCheck(std::string_view typedUtf8) const
{
    return explain(typedUtf8, m_clock.now());
}

diagnosis::Finding Enrollment::explain(std::string_view typedUtf8, WallTime at) const
{
    std::vector<diagnosis::EarlierSecret> earlier;
    for (const std::unique_ptr<RegisteredSecret>& secret : m_earlier)
        earlier.push_back({.secret = &secret->account.secret, .shownAt = secret->shownAt});
    return diagnosis::diagnose({.secret = m_secret->account.secret,
                                .parameters = m_secret->account.parameters,
                                .typed = typedUtf8,
                                .at = at,
                                .skew = m_skew,
                                .earlier = earlier});
}

void Enrollment::check()
{
    if (m_state != State::Checking && m_state != State::Ready)
        return;
    m_status.reset();
    m_note = Note::None;
    m_state = State::Checking;
    m_preflight.run();
}

void Enrollment::endPreflight()
{
    if (m_state != State::Checking)
        return;
    if (m_preflight.user())
        m_person = *m_preflight.user();
    m_factor = m_preflight.factor();
    if (m_factor && m_factor != FactorState::Pending)
        m_pendingIsOurs = false; // somebody removed or verified it
    for (const Check& check : m_preflight.checks()) {
        if (check.skew)
            m_skew = check.skew;
    }
    setState(State::Ready);
}

void Enrollment::registerTotp(Consent consent)
{
    if (!canRegister() || consent < requiredConsent())
        return;
    if (m_factor == FactorState::Active) {
        m_resetting = true;
        startRemove();
    } else {
        startRegister();
    }
}

void Enrollment::replaceSecret()
{
    if (m_state == State::Showing)
        startRegister();
}

void Enrollment::verify(const otp::Code& code)
{
    if (m_state != State::Showing)
        return;
    m_sentCode = code;
    m_sentAt = m_clock.now();
    if (m_finding)
        m_earlierFinding = std::exchange(m_finding, std::nullopt);
    net::retire(std::move(m_verifyCall));
    m_verifyCall = verifyTotp(means(), m_person, code);
    connect(m_verifyCall.get(), &net::PendingBase::finished, this, &Enrollment::endVerify);
    begin(Operation::Verify, State::Verifying, *m_verifyCall);
}

void Enrollment::startRegister()
{
    if (m_beforeRegister && !m_beforeRegister()) {
        if (m_state == State::Removing) // of a reset, whose first half is done
            setState(State::Ready);
        return;
    }
    net::retire(std::move(m_registerCall));
    m_registerCall = enrollment::registerTotp(means(), m_person);
    connect(m_registerCall.get(), &net::PendingBase::finished, this, &Enrollment::endRegister);
    begin(Operation::Register, State::Registering, *m_registerCall);
}

void Enrollment::startRemove()
{
    net::retire(std::move(m_removeCall));
    m_removeCall = enrollment::removeTotp(means(), m_person);
    connect(m_removeCall.get(), &net::PendingBase::finished, this, &Enrollment::endRemove);
    begin(Operation::Remove, State::Removing, *m_removeCall);
}

ChangeMeans Enrollment::means()
{
    return {.client = m_client,
            .journal = m_journal,
            .schedule = m_schedule,
            .empty = EmptyReading::Believed,
            .isCredible = [this](FactorState found) { return isCredible(found); }};
}

void Enrollment::begin(Operation operation, State state, ChangeCallBase& call)
{
    m_current = &call;
    m_operation = operation;
    m_otherChange.reset();
    m_status.reset();
    m_note = Note::None;
    connect(&call, &ChangeCallBase::settlingStarted, this, [this] { setState(State::Settling); });
    setState(state);
}

void Enrollment::lookForOtherChange()
{
    const std::uint64_t ours = m_secret ? m_secret->details.sequence : 0;
    if (m_state != State::Showing || ours == 0 || (m_historyCall && !m_historyCall->isFinished()))
        return;
    net::retire(std::move(m_historyCall));
    // Our own registration has to be among the answers: only then do its numbers count as these do.
    m_historyCall = m_client.userChanges(m_person.id, m_person.details.resourceOwner, ours - 1);
    connect(m_historyCall.get(), &net::PendingBase::finished, this, &Enrollment::takeHistory);
}

void Enrollment::lookAgain()
{
    if (m_state != State::Unsettled)
        return;
    net::retire(std::move(m_reader));
    m_reader =
        std::make_unique<FactorReader>(m_client, m_person.id, *wishedBy(changeOf(m_operation)),
                                       m_schedule, EmptyReading::Believed);
    connect(m_reader.get(), &net::PendingBase::finished, this, &Enrollment::endLookingAgain);
    setState(State::Settling);
}

void Enrollment::endLookingAgain()
{
    const Expected<FactorState, Status>& found = m_reader->result();
    if (found) {
        if (isCredible(*found)) {
            tellJournal(*found);
            m_status.reset();
        }
        afterRead(*found);
    } else {
        m_status = found.error();
        setState(State::Unsettled);
    }
}

void Enrollment::tellJournal(FactorState found)
{
    const journal::Change change = changeOf(m_operation);
    const bool isDone = found == wishedBy(change);
    m_journal.settle({.change = change,
                      .whom = m_person,
                      .ending = isDone ? Ending::FoundDone : Ending::FoundNotDone,
                      .status = m_status ? &*m_status : nullptr});
}

void Enrollment::abort()
{
    m_resetting = false;
    if (m_state == State::Checking)
        m_preflight.abort();
    else if (m_reader && !m_reader->isFinished())
        m_reader->abort();
    else if (m_detailsCall && !m_detailsCall->isFinished())
        m_detailsCall->abort();
    else if (m_current && !m_current->isFinished())
        m_current->abort();
}

void Enrollment::giveUp(bool remove)
{
    const bool isIdle =
        m_state == State::Ready || m_state == State::Showing || m_state == State::Unsettled;
    if (m_state == State::Checking) {
        const QSignalBlocker quiet(m_preflight); // the one thing to tell is the end
        m_preflight.abort();
    } else if (!isIdle) {
        return;
    }
    m_givingUp = true;
    if (remove && m_pendingIsOurs) {
        startRemove();
        return;
    }
    m_status.reset();
    endGivenUp(m_pendingIsOurs ? Note::LeftPending : Note::None);
}

void Enrollment::setState(State state)
{
    m_state = state;
    emit changed();
}

} // namespace factordesk::enrollment
