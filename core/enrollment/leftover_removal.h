// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/asked_wait.h"
#include "core/enrollment/change_calls.h"
#include "core/net/delays.h"
#include "core/roster/roster.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace factordesk::enrollment {

/// Removes the registrations that a roster has left pending, one after another. Reads first where
/// each stands, and removes what is pending alone: somebody may have confirmed it since, and a
/// working authenticator is nothing that was left over.
///
/// Waits as the server asks, and asks again. Pauses when nothing can be sent, and after refusals
/// one after another.
class LeftoverRemoval final : public QObject
{
    Q_OBJECT

public:
    static constexpr int refusalsUntilPause = 3;

    /// What became of a registration.
    enum class Result {
        Waiting,
        Removed,
        Gone,      ///< There was none any more.
        Confirmed, ///< It is active now, and stays.
        NotRemoved,
        Unsettled, ///< The answer was lost, and the state could not be read either.
    };
    struct Item
    {
        int row = 0; ///< Of the roster.
        Result result = Result::Waiting;
        QString why = {}; ///< Of NotRemoved: roster::reasonOf().
    };

    /// All are borrowed and must outlive the removal, which changes the roster.
    LeftoverRemoval(zitadel::Client& client, ChangeJournal& journal, net::Delays& delays,
                    roster::Roster& roster, ReadingSchedule schedule = usualReadingSchedule());
    ~LeftoverRemoval() override;

    /// Those who were LeftPending when it was made, in the roster's order.
    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }
    [[nodiscard]] int done() const { return int(m_next); }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// Why it has paused; no value while it has not.
    [[nodiscard]] const std::optional<zitadel::Status>& pausedBy() const { return m_pausedBy; }
    /// How long the server asked to be left alone; no value while it does not.
    [[nodiscard]] const std::optional<std::chrono::seconds>& waitsFor() const
    {
        return m_wait.length();
    }

public slots:
    void start();
    /// Goes on after a pause.
    void resume();
    /// Begins with no other one; what was sent is still settled.
    void stop();

signals:
    /// An item has its result, and the roster's row is another.
    void itemDone(int item);
    /// It has paused, waits as the server asks, goes on, or is at its end.
    void changed();

private:
    void next();
    void takeReading();
    void remove();
    void takeRemoval();
    void end(Result result, const QString& why = {});
    /// True where the failure ends nothing: it is asked again later.
    bool postpone(const zitadel::Status& status);
    [[nodiscard]] const roster::Row& row() const;

    zitadel::Client& m_client;
    ChangeJournal& m_journal;
    AskedWait m_wait;
    roster::Roster& m_roster;
    ReadingSchedule m_schedule;
    std::vector<Item> m_items;
    std::size_t m_next = 0;
    bool m_isRunning = false;
    bool m_isStopping = false;
    int m_refusals = 0;
    std::optional<zitadel::Status> m_pausedBy;
    std::unique_ptr<FactorReader> m_reader;
    std::unique_ptr<RemoveCall> m_removal;
};

} // namespace factordesk::enrollment
