// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/worker.h"
#include "core/enrollment/desk.h"
#include "core/roster/pace.h"
#include "core/roster/people_columns.h"
#include "core/roster/people_file.h"
#include "core/roster/roster_store.h"

#include <QObject>

#include <memory>
#include <optional>
#include <set>
#include <variant>
#include <vector>

namespace factordesk::ui {

class PeopleCollector;

/// Why something with the roster did not go on; monostate: nothing.
using RosterTrouble =
    std::variant<std::monostate, roster::PeopleFileError, roster::StoreError, zitadel::Status>;

/// A roster from the list it is read from to the last person: columns, review, and the work at the
/// desk, each change of which is on the disk before the next one. Holds no widget, and no
/// enrollment: whoever puts the program together enrols the people that are called(), and says how
/// it ended.
class RosterController final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Start,   ///< There is no roster.
        Columns, ///< A table was read: what do its columns hold?
        Review,  ///< Its people are looked up: who is to be called? Nothing is kept yet.
        Work,    ///< The roster is on disk, and people are called.
    };
    /// So many refusals one after another are no accident.
    static constexpr int failuresUntilPause = 3;

    /// `desk`, `delays` and `clock` are borrowed and must outlive the controller; `path` is where
    /// the roster is kept.
    RosterController(enrollment::Desk& desk, net::Delays& delays, const Clock& clock, QString path);
    ~RosterController() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool hasServer() const { return m_desk.connection().address.has_value(); }
    [[nodiscard]] const enrollment::Connection& connection() const { return m_desk.connection(); }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] const RosterTrouble& trouble() const { return m_trouble; }
    /// A file is being read.
    [[nodiscard]] bool isReading() const { return m_reading.isRunning(); }
    /// Who collects people of the server; nullptr while nobody does.
    [[nodiscard]] const PeopleCollector* collector() const { return m_collector.get(); }
    /// For choosing whom to collect. Requires a server; must be deleted at serverGoing().
    [[nodiscard]] std::unique_ptr<enrollment::PeopleSearch> newSearch() const;
    /// Asks for the organisations to choose from; likewise.
    [[nodiscard]] zitadel::Call<zitadel::OrganisationPage> askForOrganisations() const;

    /// Of Columns; valid until the phase changes.
    [[nodiscard]] const roster::PeopleTable& table() const { return m_table; }
    [[nodiscard]] const roster::PeopleColumns& columns() const { return m_columns; }

    /// Of Review and Work.
    [[nodiscard]] const roster::Roster& roster() const { return m_roster; }
    [[nodiscard]] bool isLookingUp() const { return m_resolver && m_resolver->isRunning(); }
    /// nullptr while nobody is looked up. Valid until the next signal.
    [[nodiscard]] const roster::PeopleResolver* lookUp() const { return m_resolver.get(); }
    /// In Review: whether the row is to be called. Only those who can be are.
    [[nodiscard]] bool isChosen(int row) const;
    [[nodiscard]] int chosenCount() const;

    /// In Work: the people are those of the server that is connected to.
    [[nodiscard]] bool isAtHome() const { return m_server == serverName(); }
    /// The server of the roster: its address, or "practice".
    [[nodiscard]] const QString& server() const { return m_server; }
    [[nodiscard]] bool isOfPractice() const;
    /// The row that is at the desk.
    [[nodiscard]] const std::optional<int>& atDesk() const { return m_atDesk; }
    /// Somebody was called and is being looked for.
    [[nodiscard]] bool isCalling() const { return m_call != nullptr; }
    /// Whether call() would do anything for somebody who can be called.
    [[nodiscard]] bool mayCall() const;
    [[nodiscard]] std::optional<int> next() const { return m_roster.next(m_lastRow); }
    /// The server has refused so many that nobody is called until goOn().
    [[nodiscard]] bool isPaused() const { return m_failures >= failuresUntilPause; }
    /// What removes those who are LeftPending; nullptr before prepareRemoval().
    [[nodiscard]] enrollment::LeftoverRemoval* removal() const { return m_removal.get(); }
    /// What registers people for letters; nullptr before prepareLetters().
    [[nodiscard]] enrollment::LetterRegistrations* letters() const { return m_letters.get(); }
    /// How long a person takes; no value until that is known.
    [[nodiscard]] std::optional<std::chrono::seconds> pace() const { return m_pace.perPerson(); }

    /// How many calls are in flight at the most while people are looked up; 1 to
    /// PeopleResolver::mostCallsAtOnce, and takes effect at once.
    void setCallsAtOnce(int calls);

    /// The person at the desk is about to be registered; false while the disk does not know it, and
    /// then nothing may be sent. True for whoever is not at the desk.
    [[nodiscard]] bool noteRegistering(const zitadel::UserId& id);

public slots:
    /// Takes up the roster that is on disk, if there is one. From Start.
    void resume();
    /// Reads a CSV file. From Start.
    void readFile(const QString& path);
    /// From Columns.
    void setColumns(const factordesk::roster::PeopleColumns& columns);
    /// Looks the people of the table up. From Columns; requires a server.
    void lookUpTable();
    /// Takes all whom the query's text and organisation find, or those of them alone who have no
    /// TOTP. From Start; requires a server.
    void collect(const factordesk::zitadel::UserQuery& query, bool onlyWithoutFactor);
    /// Neither reads a file nor collects people any longer.
    void stopGathering();
    /// Takes people of the server. From Start; requires one.
    void takePeople(const QList<factordesk::zitadel::User>& people);
    /// One step back: from Review of a table to Columns, otherwise to Start.
    void back();
    void setChosen(int row, bool isChosen);
    /// Goes on looking up after a pause.
    void resumeLookUp();
    /// Does without the rest of the look-up.
    void stopLookUp();
    /// Keeps the chosen ones and those who cannot be called, with why, and begins. From Review,
    /// once nobody is being looked up.
    void commit();

    /// In Work: asks the server for the person's row and then calls them.
    void call(int row);
    void callNext();
    /// Takes the person to the desk who stands there already, if they are of the roster and can be
    /// called: as call(), but nobody is called().
    void adopt(const factordesk::zitadel::UserId& id);
    /// Stops looking for the person who was called.
    void cancelCall();
    /// The person at the desk leaves it, in that state.
    void leaveDesk(factordesk::roster::RowState state, const QString& why = {});
    /// The same, as if they had not been called.
    void release();
    /// For those who are not at the desk: NoShow, Skipped, or Ready again.
    void setState(int row, factordesk::roster::RowState state);
    /// After a pause.
    void goOn();
    /// Asks the server where those stand who are not settled.
    void lookAgain();
    /// Makes removal(). In Work, with a server, nobody at the desk and nobody being looked up.
    void prepareRemoval();
    /// Begins with it, or goes on after a pause.
    void removeLeftovers();
    /// Gives removal() up, once what was sent is settled.
    void endRemoval();
    /// Makes letters(), for all who are left to call. As prepareRemoval().
    void prepareLetters();
    /// The letters of these rows are written to the end, and count from now on.
    void noteLetters(const std::vector<int>& rows);
    /// Gives letters() up. Not while it runs.
    void endLetters();
    /// Forgets the roster, also on disk. From Work, with nobody at the desk.
    void finish();

signals:
    void phaseChanged();
    /// trouble() is another.
    void troubleChanged();
    /// These rows are others: their state, or whether they are chosen.
    void rowsChanged(const std::vector<int>& rows);
    /// How far lookUp() has come is another, or how long it waits.
    void lookUpAdvanced();
    /// Anything else that can be asked above is another.
    void changed();
    /// The server is about to be another one.
    void serverGoing();
    /// The person is to be enrolled now. Slots may answer by leaveDesk() or release() at once.
    void called(const factordesk::zitadel::User& person);

private:
    [[nodiscard]] QString serverName() const;
    void setPhase(Phase phase);
    void setTrouble(RosterTrouble trouble);
    void startLookUp();
    void takeLookedUp(const std::vector<int>& rows);
    void takeCollected();
    void takeRemoved(int item);
    [[nodiscard]] bool mayChangeMany() const;
    void keepBeforeRegistering(int row);
    void dropLetters();
    void dropEndedRemoval();
    void takeCalled();
    bool takeToDesk(int row);
    void setOldAside();
    void giveBackServer();
    void takeServer();
    /// Changes rows and keeps them; false while the disk does not have them.
    bool change(int row, roster::RowState state, const QString& why = {});
    bool keep(const std::vector<int>& rows);

    enrollment::Desk& m_desk;
    net::Delays& m_delays;
    const Clock& m_clock;
    QString m_path;
    Phase m_phase = Phase::Start;
    RosterTrouble m_trouble;
    roster::PeopleTable m_table;
    roster::PeopleColumns m_columns;
    roster::Roster m_roster;
    std::vector<bool> m_isLeftOut; ///< One a row, in Review.
    bool m_onlyWithoutFactor = false;
    QString m_server;
    std::optional<roster::RosterStore> m_store;
    std::set<int> m_unkept; ///< Rows that the disk does not have as they are.
    std::optional<int> m_atDesk;
    roster::RowState m_before = roster::RowState::Ready; ///< Of the row at the desk.
    int m_calledRow = -1;
    int m_lastRow = -1;
    int m_failures = 0;
    roster::Pace m_pace;
    int m_callsAtOnce = roster::PeopleResolver::usualCallsAtOnce;
    std::unique_ptr<roster::PeopleResolver> m_resolver;
    std::unique_ptr<PeopleCollector> m_collector;
    std::unique_ptr<enrollment::LeftoverRemoval> m_removal;
    bool m_isRemovalEnding = false;
    std::unique_ptr<enrollment::LetterRegistrations> m_letters;
    zitadel::Call<zitadel::UserPage> m_call;
    background::Worker m_worker;
    background::Job m_reading;
};

} // namespace factordesk::ui
