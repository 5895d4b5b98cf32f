// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/letter_registrations.h"

#include "core/zitadel/patience.h"

#include <utility>

namespace factordesk::enrollment {

using roster::RowState;

LetterRegistrations::LetterRegistrations(zitadel::Client& client, ChangeJournal& journal,
                                         net::Delays& delays, const Clock& clock,
                                         roster::Roster& roster, ReadingSchedule schedule)
    : m_client(client)
    , m_journal(journal)
    , m_wait(delays)
    , m_clock(clock)
    , m_roster(roster)
    , m_schedule(std::move(schedule))
{
    for (int i = 0; i < m_roster.size(); ++i) {
        const roster::Row& candidate = m_roster.row(i);
        if (roster::isLeftToCall(candidate.state) && zitadel::UserId::make(candidate.userId))
            m_items.push_back({.row = i});
    }
}

LetterRegistrations::~LetterRegistrations() = default;

const roster::Row& LetterRegistrations::row() const
{
    return m_roster.row(m_items[m_next].row);
}

RegisteredSecret LetterRegistrations::takeSecret()
{
    return *std::exchange(m_secret, std::nullopt);
}

void LetterRegistrations::start()
{
    if (m_isRunning || m_next >= m_items.size())
        return;
    m_isRunning = true;
    m_isStopping = false;
    emit changed();
    next();
}

void LetterRegistrations::goOn()
{
    if (m_isRunning && !m_personCall && !m_registration)
        next();
}

void LetterRegistrations::resume()
{
    if (!m_pausedBy)
        return;
    m_pausedBy.reset();
    m_refusals = 0;
    emit changed();
    next();
}

void LetterRegistrations::stop()
{
    m_isStopping = true;
    if (!m_pausedBy && !m_wait.length())
        return;
    m_pausedBy.reset();
    m_wait.end();
    m_isRunning = false;
    emit changed();
}

void LetterRegistrations::next()
{
    if (m_next >= m_items.size() || m_isStopping) {
        m_isRunning = false;
        emit changed();
        return;
    }
    // A letter is in the person's language, which a roster does not have.
    m_personCall = m_client.user(*zitadel::UserId::make(row().userId));
    connect(m_personCall.get(), &net::PendingBase::finished, this,
            &LetterRegistrations::takePerson);
}

void LetterRegistrations::takePerson()
{
    Expected<zitadel::User, zitadel::Status> person = m_personCall->takeResult();
    net::retire(std::move(m_personCall));
    if (!person) {
        if (!postpone(person.error()))
            end(Result::NotRegistered, RowState::Failed, roster::reasonOf(person.error()));
        return;
    }
    m_person = std::move(person).value();
    registerPerson();
}

void LetterRegistrations::registerPerson()
{
    if (m_isStopping) {
        next();
        return;
    }
    m_before = row().state;
    m_roster.noteRegistering(m_items[m_next].row);
    setRow(RowState::UnderWay);
    emit registering(m_items[m_next].row);
    if (m_isStopping) {
        setRow(m_before);
        next();
        return;
    }
    m_registration = registerTotp(
        {.client = m_client, .journal = m_journal, .schedule = m_schedule}, Whom(*m_person));
    connect(m_registration.get(), &net::PendingBase::finished, this,
            &LetterRegistrations::takeRegistration);
}

void LetterRegistrations::takeRegistration()
{
    Outcome<zitadel::Registration> outcome = std::move(m_registration->outcome());
    net::retire(std::move(m_registration));
    switch (outcome.ending) {
    case Ending::Done: takeSecretOf(*std::move(outcome.value)); break;
    case Ending::FoundDone: end(Result::SecretLost, RowState::LeftPending); break;
    case Ending::Unsettled: end(Result::Unsettled, RowState::Unsettled); break;
    case Ending::Refused:
    case Ending::NotSent:
    case Ending::FoundNotDone:
        if (postpone(*outcome.status))
            setRow(m_before);
        else
            end(Result::NotRegistered, RowState::Failed, roster::reasonOf(*outcome.status));
        break;
    }
}

void LetterRegistrations::takeSecretOf(zitadel::Registration registration)
{
    auto secret = RegisteredSecret::make(std::move(registration), m_clock.now());
    if (!secret) {
        end(Result::SecretLost, RowState::LeftPending);
        return;
    }
    m_secret.emplace(std::move(secret).value());
    m_refusals = 0;
    m_items[m_next].result = Result::Registered;
    const int item = int(m_next++);
    static_cast<void>(m_roster.setState(m_items[std::size_t(item)].row, RowState::LeftPending));
    emit rowChanged(m_items[std::size_t(item)].row);
    emit registered(item);
    m_secret.reset();
    emit itemDone(item);
}

void LetterRegistrations::end(Result result, RowState state, const QString& why)
{
    m_refusals = result == Result::NotRegistered ? m_refusals + 1 : 0;
    m_items[m_next].result = result;
    m_items[m_next].why = why;
    setRow(state, why);
    const int done = int(m_next++);
    emit itemDone(done);
    next();
}

bool LetterRegistrations::postpone(const zitadel::Status& status)
{
    if (const auto patience = zitadel::patienceAskedFor(status)) {
        m_wait.begin(*patience, [this] {
            emit changed();
            next();
        });
        emit changed();
        return true;
    }
    // Whoever was refused is asked again after the pause, too.
    const bool isNothingSent = status.settlement == net::Settlement::NotSent;
    if (!isNothingSent && m_refusals + 1 < refusalsUntilPause)
        return false;
    m_pausedBy = status;
    emit changed();
    return true;
}

void LetterRegistrations::setRow(RowState state, const QString& why)
{
    if (m_roster.setState(m_items[m_next].row, state, why))
        emit rowChanged(m_items[m_next].row);
}

} // namespace factordesk::enrollment
