// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster/people_resolver.h"

#include "core/zitadel/patience.h"

#include <QMultiHash>

#include <algorithm>
#include <utility>

namespace factordesk::roster {

namespace {

/// The server's own no, which asking again does not change.
bool isRefusal(const zitadel::Status& status)
{
    return status.stage == net::Stage::Server && status.isSettled() &&
           status.code != zitadel::StatusCode::Unavailable;
}

/// What a row's key is compared by: ZITADEL's ids are exact, names and addresses are not.
QString comparable(KeyKind kind, const QString& key)
{
    return kind == KeyKind::UserId ? key : key.toCaseFolded();
}

QStringList keysOf(KeyKind kind, const zitadel::User& user)
{
    switch (kind) {
    case KeyKind::UserId: break;
    case KeyKind::LoginName:
        return user.loginNames.isEmpty() ? QStringList(user.preferredLoginName) : user.loginNames;
    case KeyKind::Email: return {user.email};
    }
    return {user.id.text()};
}

} // namespace

struct PeopleResolver::Batch
{
    int number = 0;
    std::vector<int> rows;
    zitadel::UserQuery query;
    QList<zitadel::User> users;

    void add(int index, const Row& row)
    {
        rows.push_back(index);
        switch (row.kind) {
        case KeyKind::UserId: query.userIds.append(row.key); break;
        case KeyKind::LoginName: query.loginNames.append(row.key); break;
        case KeyKind::Email:
            query.emails.append(row.key);
            // The server compares as it is written; most of them are written small.
            if (const QString lower = row.key.toLower(); lower != row.key)
                query.emails.append(lower);
            break;
        }
    }
};

PeopleResolver::PeopleResolver(zitadel::Client& client, net::Delays& delays, Roster& roster)
    : m_client(client), m_delays(delays), m_roster(roster)
{
}

PeopleResolver::~PeopleResolver() = default;

void PeopleResolver::setCallsAtOnce(int calls)
{
    m_callsAtOnce = std::clamp(calls, 1, mostCallsAtOnce);
    if (isRunning())
        pump();
}

void PeopleResolver::start()
{
    if (m_step != Step::Idle)
        return;
    m_step = Step::LookingUp;
    m_isSettling = false;
    m_pausedBy.reset();
    queueLookups();
    pump();
}

void PeopleResolver::settle()
{
    if (m_step != Step::Idle)
        return;
    m_step = Step::Reading;
    m_isSettling = true;
    m_pausedBy.reset();
    queueReadings();
    pump();
}

void PeopleResolver::resume()
{
    m_pausedBy.reset();
    m_failures = 0;
    pump();
}

void PeopleResolver::queueLookups()
{
    std::shared_ptr<Batch> batch;
    m_nextBatch = 0;
    m_total = m_done = 0;
    int number = 0;
    const auto flush = [&] {
        if (batch)
            m_jobs.emplace_back([this, batch] { lookUp(batch); });
        batch.reset();
    };
    for (int i = 0; i < m_roster.size(); ++i) {
        if (m_roster.row(i).state != RowState::Waiting)
            continue;
        if (!batch) {
            batch = std::make_shared<Batch>();
            batch->number = number++;
            batch->query.limit = zitadel::UserQuery::maximumLimit;
        }
        batch->add(i, m_roster.row(i));
        ++m_total;
        if (batch->rows.size() == std::size_t(peopleInOneRequest))
            flush();
    }
    flush();
}

void PeopleResolver::queueReadings()
{
    m_total = m_done = 0;
    for (int i = 0; i < m_roster.size(); ++i) {
        const Row& row = m_roster.row(i);
        const auto id = zitadel::UserId::make(row.userId);
        if (!isToBeRead(row.state) || !id)
            continue;
        ++m_total;
        m_jobs.emplace_back([this, i, id = *id] { read(i, id); });
    }
    emit advanced();
}

bool PeopleResolver::isToBeRead(RowState state) const
{
    return state == RowState::Unsettled || state == RowState::LeftPending ||
           state == RowState::HasLetter || (state == RowState::Ready && !m_isSettling);
}

void PeopleResolver::lookUp(const std::shared_ptr<Batch>& batch)
{
    launch<zitadel::UserPage>(
        m_client.users(batch->query), [this, batch] { lookUp(batch); },
        [this, batch](const Expected<zitadel::UserPage, zitadel::Status>& page) {
            if (page)
                takePage(batch, *page);
            return page.hasValue();
        });
}

void PeopleResolver::takePage(const std::shared_ptr<Batch>& batch, const zitadel::UserPage& page)
{
    batch->users += page.users;
    if (!page.users.isEmpty() && std::uint64_t(batch->users.size()) < page.total) {
        batch->query.offset = std::uint64_t(batch->users.size());
        m_jobs.emplace_front([this, batch] { lookUp(batch); });
        return;
    }
    m_answered.emplace(batch->number, batch);
    applyBatches();
}

/// In the order of the rows, so that it is the later one who repeats the earlier.
void PeopleResolver::applyBatches()
{
    while (!m_answered.empty() && m_answered.begin()->first == m_nextBatch) {
        const std::shared_ptr<Batch> batch = m_answered.begin()->second;
        m_answered.erase(m_answered.begin());
        ++m_nextBatch;
        QMultiHash<QString, qsizetype> users[3];
        for (const KeyKind kind : {KeyKind::UserId, KeyKind::LoginName, KeyKind::Email}) {
            for (qsizetype i = 0; i < batch->users.size(); ++i) {
                for (const QString& key : keysOf(kind, batch->users.at(i)))
                    users[int(kind)].insert(comparable(kind, key), i);
            }
        }
        for (const int index : batch->rows) {
            const Row& row = m_roster.row(index);
            QList<zitadel::User> matching;
            QStringList
                ids; // a person may stand on two pages, or have two names that differ in case
            for (const qsizetype user :
                 users[int(row.kind)].values(comparable(row.kind, row.key))) {
                if (ids.contains(batch->users.at(user).id.text()))
                    continue;
                ids.append(batch->users.at(user).id.text());
                matching.append(batch->users.at(user));
            }
            m_roster.resolve(index, matching);
        }
        m_done += int(batch->rows.size());
        emit rowsChanged(batch->rows);
        emit advanced();
    }
}

void PeopleResolver::read(int row, const zitadel::UserId& id)
{
    using Result = Expected<zitadel::FactorState, zitadel::Status>;
    launch<zitadel::FactorState>(
        m_client.totpState(id), [this, row, id] { read(row, id); },
        [this, row](const Result& state) { return takeReading(row, state); });
}

/// False where it is to be read again.
bool PeopleResolver::takeReading(int row,
                                 const Expected<zitadel::FactorState, zitadel::Status>& state)
{
    // Not to be read by this caller: the preflight will tell at the desk.
    const bool isUnknowable = !state && isRefusal(state.error()) &&
                              (state.error().code == zitadel::StatusCode::NotFound ||
                               state.error().code == zitadel::StatusCode::PermissionDenied);
    if (!state && !isUnknowable)
        return false;
    ++m_done;
    if (state) {
        const Row before = m_roster.row(row);
        m_roster.settle(row, *state);
        if (m_roster.row(row) != before)
            emit rowsChanged({row});
    }
    emit advanced();
    return true;
}

template <class T>
void PeopleResolver::launch(zitadel::Call<T> call, Job again,
                            std::function<bool(const Expected<T, zitadel::Status>&)> take)
{
    const int number = ++m_lastCall;
    auto* const running = call.get();
    connect(running, &net::PendingBase::finished, this,
            [this, number, running, again = std::move(again), take = std::move(take)] {
                const Expected<T, zitadel::Status> result = running->takeResult();
                auto node = m_calls.extract(number);
                // This function object belongs to the connection, which goes with the call.
                const Job repeat = again;
                const auto taking = take;
                net::retire(std::move(node.mapped()));
                if (taking(result))
                    m_failures = 0;
                else
                    postpone(result.error(), repeat);
                pump();
            });
    m_calls.emplace(number, std::move(call));
}

void PeopleResolver::postpone(const zitadel::Status& status, Job again)
{
    m_jobs.push_front(std::move(again));
    const auto patience = zitadel::patienceAskedFor(status);
    m_failures += patience ? 0 : 1;
    if (!patience && (isRefusal(status) || m_failures >= failuresUntilPause)) {
        const bool isNews = !m_pausedBy;
        m_pausedBy = status;
        if (isNews)
            emit paused();
        return;
    }
    const std::chrono::seconds wait = patience.value_or(zitadel::usualPatience);
    ++m_waits;
    m_delays.after(wait, this, [this] {
        if (--m_waits == 0)
            setWait(std::nullopt);
        pump();
    });
    if (patience)
        setWait(std::max(wait, m_waitsFor.value_or(wait)));
}

void PeopleResolver::setWait(std::optional<std::chrono::seconds> wait)
{
    if (std::exchange(m_waitsFor, wait) != wait)
        emit waitChanged();
}

void PeopleResolver::pump()
{
    if (m_pausedBy || m_waits > 0)
        return;
    while (!m_jobs.empty() && int(m_calls.size()) < m_callsAtOnce) {
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        job();
    }
    if (m_jobs.empty() && m_calls.empty())
        nextStep();
}

void PeopleResolver::nextStep()
{
    switch (m_step) {
    case Step::Idle: break;
    case Step::LookingUp:
        m_step = Step::Reading;
        queueReadings();
        pump();
        break;
    case Step::Reading:
        m_step = Step::Idle;
        emit finished();
        break;
    }
}

} // namespace factordesk::roster
