// SPDX-License-Identifier: GPL-3.0-or-later
// Where RosterController's people come from.
#include "ui/roster/people_collector.h"
#include "ui/roster/roster_controller.h"

namespace factordesk::ui {

using roster::Roster;

namespace {
/// More nobody can choose from.
constexpr std::uint32_t mostOrganisations = 200;
} // namespace

void RosterController::readFile(const QString& path)
{
    using Result = Expected<roster::PeopleTable, roster::PeopleFileError>;
    if (m_phase != Phase::Start)
        return;
    m_reading =
        m_worker.start([path](const std::stop_token&) { return roster::readPeopleFileAt(path); },
                       [this](Result table) {
                           if (!table) {
                               setTrouble(table.error());
                               emit changed();
                               return;
                           }
                           m_table = *std::move(table);
                           m_columns = roster::guessColumns(m_table);
                           setPhase(Phase::Columns);
                       });
    setTrouble({});
    emit changed();
}

std::unique_ptr<enrollment::PeopleSearch> RosterController::newSearch() const
{
    return m_desk.search();
}

zitadel::Call<zitadel::OrganisationPage> RosterController::askForOrganisations() const
{
    return m_desk.organisations({.text = {}, .limit = mostOrganisations});
}

void RosterController::collect(const zitadel::UserQuery& query, bool onlyWithoutFactor)
{
    if (m_phase != Phase::Start || !hasServer())
        return;
    setTrouble({});
    m_onlyWithoutFactor = onlyWithoutFactor;
    m_collector = std::make_unique<PeopleCollector>(m_desk, m_delays, query);
    connect(m_collector.get(), &PeopleCollector::advanced, this, &RosterController::changed);
    connect(m_collector.get(), &PeopleCollector::finished, this, &RosterController::takeCollected);
    connect(m_collector.get(), &PeopleCollector::failed, this,
            [this](const zitadel::Status& status) {
                m_collector.release()->deleteLater();
                setTrouble(status);
                emit changed();
            });
    emit changed();
}

void RosterController::stopGathering()
{
    m_reading.cancel();
    m_collector.reset();
    emit changed();
}

void RosterController::takeCollected()
{
    const QList<zitadel::User> people = m_collector->people();
    m_collector.release()->deleteLater();
    takePeople(people);
    emit changed();
}

void RosterController::takePeople(const QList<zitadel::User>& people)
{
    if (m_phase != Phase::Start || !hasServer() || people.isEmpty())
        return;
    std::vector<roster::Row> rows;
    for (const zitadel::User& person : people)
        rows.push_back(roster::rowFor(person));
    m_roster = Roster(std::move(rows));
    m_isLeftOut.assign(std::size_t(m_roster.size()), false);
    m_table = {};
    setPhase(Phase::Review);
    startLookUp();
}

} // namespace factordesk::ui
