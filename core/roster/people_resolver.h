// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/delays.h"
#include "core/roster/roster.h"
#include "core/zitadel/client.h"

#include <QObject>

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace factordesk::roster {

/// Looks up the people of a roster, a hundred in one request, and then reads where their TOTP
/// stands, which the server tells of one person at a time. Also settles the rows of a roster that
/// was resumed.
///
/// A few calls are in flight at the most. When the server asks for patience (Retry-After,
/// RESOURCE_EXHAUSTED) nothing is sent until that is over, and what it refused is asked again.
/// After failures one after another, or a refusal of the server's, it pauses.
class PeopleResolver final : public QObject
{
    Q_OBJECT

public:
    static constexpr int usualCallsAtOnce = 6;
    static constexpr int mostCallsAtOnce = 12;
    static constexpr int peopleInOneRequest = 100;
    /// So many failures with no answer between them are no accident.
    static constexpr int failuresUntilPause = 3;

    /// All are borrowed and must outlive the resolver, which changes the roster.
    PeopleResolver(zitadel::Client& client, net::Delays& delays, Roster& roster);
    ~PeopleResolver() override;

    /// How many calls are in flight at the most, 1 to mostCallsAtOnce; takes effect at once.
    void setCallsAtOnce(int calls);

    [[nodiscard]] bool isRunning() const { return m_step != Step::Idle; }
    /// Why it has paused; no value while it has not.
    [[nodiscard]] const std::optional<zitadel::Status>& pausedBy() const { return m_pausedBy; }
    /// How long the server asked to be left alone; no value while it does not.
    [[nodiscard]] const std::optional<std::chrono::seconds>& waitsFor() const { return m_waitsFor; }
    /// How many rows are to be asked for in this step, and how many have been.
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int done() const { return m_done; }

public slots:
    /// Looks up those who are Waiting and reads the factors of those who are Ready, Unsettled,
    /// LeftPending or HasLetter. Does nothing while it runs.
    void start();
    /// Reads the factors of those alone who are Unsettled, LeftPending or HasLetter. Does nothing
    /// while it runs.
    void settle();
    /// Goes on after a pause.
    void resume();

signals:
    /// done() is another, or total(). Slots of this signal and of the others may not delete the
    /// resolver.
    void advanced();
    /// These rows of the roster are others.
    void rowsChanged(const std::vector<int>& rows);
    /// pausedBy() has a value.
    void paused();
    /// waitsFor() is another.
    void waitChanged();
    /// Nothing is left to ask.
    void finished();

private:
    enum class Step { Idle, LookingUp, Reading };
    struct Batch;
    using Job = std::function<void()>;

    void queueLookups();
    void queueReadings();
    [[nodiscard]] bool isToBeRead(RowState state) const;
    void lookUp(const std::shared_ptr<Batch>& batch);
    void takePage(const std::shared_ptr<Batch>& batch, const zitadel::UserPage& page);
    void applyBatches();
    void read(int row, const zitadel::UserId& id);
    [[nodiscard]] bool takeReading(int row,
                                   const Expected<zitadel::FactorState, zitadel::Status>& state);
    /// Keeps a call until it ends; `take` returns false where it is to be done `again`.
    template <class T>
    void launch(zitadel::Call<T> call, Job again,
                std::function<bool(const Expected<T, zitadel::Status>&)> take);
    void postpone(const zitadel::Status& status, Job again);
    void setWait(std::optional<std::chrono::seconds> wait);
    void pump();
    void nextStep();

    zitadel::Client& m_client;
    net::Delays& m_delays;
    Roster& m_roster;
    Step m_step = Step::Idle;
    bool m_isSettling = false; ///< Those who are Ready are not read.
    std::deque<Job> m_jobs;
    std::map<int, std::unique_ptr<net::PendingBase>> m_calls; ///< By a number of their own.
    int m_callsAtOnce = usualCallsAtOnce;
    int m_lastCall = 0;
    std::map<int, std::shared_ptr<Batch>> m_answered; ///< Whose turn has not come, by number.
    int m_nextBatch = 0;
    int m_waits = 0;                                ///< For the server's sake, not over yet.
    std::optional<std::chrono::seconds> m_waitsFor; ///< The longest of those that it asked for.
    int m_failures = 0;
    int m_total = 0;
    int m_done = 0;
    std::optional<zitadel::Status> m_pausedBy;
};

} // namespace factordesk::roster
