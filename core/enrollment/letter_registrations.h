// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/asked_wait.h"
#include "core/enrollment/change_calls.h"
#include "core/enrollment/registered_secret.h"
#include "core/net/delays.h"
#include "core/roster/roster.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace factordesk::enrollment {

/// Registers people of a roster for letters, one after another, and hands each secret over. Whoever
/// is registered is LeftPending from then on: their secret is lost until a letter that has it was
/// written to the end.
///
/// Waits as the server asks, and asks again. Pauses when nothing can be sent, and after refusals
/// one after another.
class LetterRegistrations final : public QObject
{
    Q_OBJECT

public:
    static constexpr int refusalsUntilPause = 3;

    /// What became of a person.
    enum class Result {
        Waiting,
        Registered,
        SecretLost, ///< Registered, but the secret did not arrive, or in no readable form.
        NotRegistered,
        Unsettled, ///< The answer was lost, and the state could not be read either.
    };
    struct Item
    {
        int row = 0; ///< Of the roster.
        Result result = Result::Waiting;
        QString why = {}; ///< Of NotRegistered: roster::reasonOf().
    };

    /// All are borrowed and must outlive this, which changes the roster.
    LetterRegistrations(zitadel::Client& client, ChangeJournal& journal, net::Delays& delays,
                        const Clock& clock, roster::Roster& roster,
                        ReadingSchedule schedule = usualReadingSchedule());
    ~LetterRegistrations() override;

    /// Those who could be called when it was made and had no letter, in the roster's order.
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

    /// The person of registered(), as the server tells of them.
    [[nodiscard]] const zitadel::User& person() const { return *m_person; }
    /// Their secret, once. Within registered() alone.
    [[nodiscard]] RegisteredSecret takeSecret();

public slots:
    void start();
    /// Goes on after registered(), once the secret is in safe hands.
    void goOn();
    /// Goes on after a pause.
    void resume();
    /// Begins with no other one; what was sent is still settled.
    void stop();

signals:
    /// The row is UnderWay, and about to be registered: it is to be on the disk before. A slot that
    /// cannot have it there calls stop(), and nothing is sent.
    void registering(int row);
    /// The row is another.
    void rowChanged(int row);
    /// The item has a secret, which waits to be taken; then goOn() is waited for.
    void registered(int item);
    /// An item has its result.
    void itemDone(int item);
    /// It has paused, waits as the server asks, goes on, or is at its end.
    void changed();

private:
    void next();
    void takePerson();
    void registerPerson();
    void takeRegistration();
    void takeSecretOf(zitadel::Registration registration);
    void end(Result result, roster::RowState state, const QString& why = {});
    /// True where the failure ends nothing: it is asked again later.
    bool postpone(const zitadel::Status& status);
    void setRow(roster::RowState state, const QString& why = {});
    [[nodiscard]] const roster::Row& row() const;

    zitadel::Client& m_client;
    ChangeJournal& m_journal;
    AskedWait m_wait;
    const Clock& m_clock;
    roster::Roster& m_roster;
    ReadingSchedule m_schedule;
    std::vector<Item> m_items;
    std::size_t m_next = 0;
    bool m_isRunning = false;
    bool m_isStopping = false;
    int m_refusals = 0;
    roster::RowState m_before = roster::RowState::Ready; ///< Of the row that is under way.
    std::optional<zitadel::Status> m_pausedBy;
    std::optional<zitadel::User> m_person;
    std::optional<RegisteredSecret> m_secret;
    zitadel::Call<zitadel::User> m_personCall;
    std::unique_ptr<RegisterCall> m_registration;
};

} // namespace factordesk::enrollment
