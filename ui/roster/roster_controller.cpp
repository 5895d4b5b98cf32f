// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/roster_controller.h"

#include "ui/roster/people_collector.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace factordesk::ui {

using enrollment::Desk;
using roster::PeopleResolver;
using roster::Roster;
using roster::RosterStore;
using roster::RowState;
using roster::StoreError;

namespace {
constexpr QLatin1String practiceName("practice");
} // namespace

RosterController::RosterController(Desk& desk, net::Delays& delays, const Clock& clock,
                                   QString path)
    : m_desk(desk), m_delays(delays), m_clock(clock), m_path(std::move(path))
{
    connect(&m_desk, &Desk::serverAboutToChange, this, &RosterController::giveBackServer);
    connect(&m_desk, &Desk::serverChanged, this, &RosterController::takeServer);
}

RosterController::~RosterController() = default;

bool RosterController::isChosen(int row) const
{
    return roster::canBeCalled(m_roster.row(row).state) && !m_isLeftOut.at(std::size_t(row));
}

int RosterController::chosenCount() const
{
    int count = 0;
    for (int row = 0; row < m_roster.size(); ++row)
        count += isChosen(row) ? 1 : 0;
    return count;
}

bool RosterController::mayCall() const
{
    return m_phase == Phase::Work && hasServer() && isAtHome() && !m_atDesk && !isCalling() &&
           !isLookingUp() && !isPaused() && !m_removal && !m_letters;
}

bool RosterController::isOfPractice() const
{
    return m_server == practiceName;
}

QString RosterController::serverName() const
{
    const enrollment::Connection& connection = m_desk.connection();
    // Its port is another each time.
    if (connection.isPractice)
        return practiceName;
    return connection.address ? connection.address->origin().toString() : QString();
}

void RosterController::setPhase(Phase phase)
{
    m_phase = phase;
    m_trouble = {};
    emit phaseChanged();
}

void RosterController::setTrouble(RosterTrouble trouble)
{
    m_trouble = std::move(trouble);
    emit troubleChanged();
}

void RosterController::resume()
{
    if (m_phase != Phase::Start || m_store)
        return;
    auto store = RosterStore::open(m_path);
    if (!store) {
        if (store.error() != StoreError::None)
            setTrouble(store.error());
        return;
    }
    m_store = std::move(*store);
    m_roster = m_store->found();
    m_server = m_store->server();
    setPhase(Phase::Work);
    lookAgain();
}

void RosterController::setColumns(const roster::PeopleColumns& columns)
{
    if (m_phase != Phase::Columns || columns.roles.size() != m_columns.roles.size())
        return;
    m_columns = columns;
    emit changed();
}

void RosterController::lookUpTable()
{
    if (m_phase != Phase::Columns || !hasServer() || !m_columns.canBeLookedUp())
        return;
    m_roster = Roster(roster::rowsOf(m_table, m_columns));
    m_isLeftOut.assign(std::size_t(m_roster.size()), false);
    m_onlyWithoutFactor = false;
    setPhase(Phase::Review);
    startLookUp();
}

void RosterController::back()
{
    if (m_phase != Phase::Columns && m_phase != Phase::Review)
        return;
    m_resolver.reset();
    m_roster = {};
    if (m_phase == Phase::Review && !m_table.rows.empty()) {
        setPhase(Phase::Columns);
        return;
    }
    m_table = {};
    setPhase(Phase::Start);
}

void RosterController::setChosen(int row, bool isChosen)
{
    if (m_phase != Phase::Review)
        return;
    m_isLeftOut.at(std::size_t(row)) = !isChosen;
    emit rowsChanged({row});
}

void RosterController::startLookUp()
{
    m_resolver = m_desk.lookUp(m_roster, m_delays);
    m_resolver->setCallsAtOnce(m_callsAtOnce);
    connect(m_resolver.get(), &PeopleResolver::rowsChanged, this, &RosterController::takeLookedUp);
    connect(m_resolver.get(), &PeopleResolver::advanced, this, &RosterController::lookUpAdvanced);
    connect(m_resolver.get(), &PeopleResolver::waitChanged, this,
            &RosterController::lookUpAdvanced);
    connect(m_resolver.get(), &PeopleResolver::paused, this, &RosterController::changed);
    connect(m_resolver.get(), &PeopleResolver::finished, this, &RosterController::changed);
    if (m_phase == Phase::Work)
        m_resolver->settle();
    else
        m_resolver->start();
    emit changed();
}

void RosterController::setCallsAtOnce(int calls)
{
    m_callsAtOnce = calls;
    if (m_resolver)
        m_resolver->setCallsAtOnce(calls);
}

void RosterController::takeLookedUp(const std::vector<int>& rows)
{
    if (m_phase == Phase::Work)
        static_cast<void>(keep(rows));
    emit rowsChanged(rows);
}

void RosterController::resumeLookUp()
{
    if (m_resolver && m_resolver->pausedBy())
        m_resolver->resume();
    emit changed();
}

void RosterController::stopLookUp()
{
    m_resolver.reset();
    emit changed();
}

/// What cannot be read may still be mended by somebody.
void RosterController::setOldAside()
{
    const QFileInfo file(m_path);
    QDir().mkpath(file.absolutePath());
    const auto old = RosterStore::open(m_path);
    if (old || old.error() == StoreError::None || old.error() == StoreError::InUse)
        return;
    const QString when =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
    QFile::rename(
        m_path, file.dir().filePath(
                    QStringLiteral("%1-%2.%3").arg(file.completeBaseName(), when, file.suffix())));
}

void RosterController::commit()
{
    if (m_phase != Phase::Review || isLookingUp() || !hasServer() || chosenCount() == 0)
        return;
    std::vector<bool> kept;
    for (int row = 0; row < m_roster.size(); ++row) {
        const RowState state = m_roster.row(row).state;
        const bool isAskedFor = !m_onlyWithoutFactor || state != RowState::AlreadyActive;
        kept.push_back(isChosen(row) || (!roster::canBeCalled(state) && isAskedFor));
    }
    Roster chosen = m_roster.keeping(kept);
    setOldAside();
    auto store = RosterStore::create(m_path, serverName(), chosen);
    if (!store) {
        setTrouble(store.error());
        return;
    }
    m_resolver.reset();
    m_store = std::move(*store);
    m_server = m_store->server();
    m_roster = std::move(chosen);
    m_table = {};
    m_lastRow = -1;
    m_failures = 0;
    m_pace = {};
    setPhase(Phase::Work);
}

void RosterController::giveBackServer()
{
    emit serverGoing();
    m_call.reset();
    m_resolver.reset();
    m_collector.reset();
    m_removal.reset();
    dropLetters();
    // Whatever was under way there has lost its end.
    leaveDesk(RowState::Unsettled);
    if (m_phase == Phase::Review)
        back();
    emit changed();
}

void RosterController::takeServer()
{
    if (m_phase == Phase::Work)
        lookAgain();
    emit changed();
}

} // namespace factordesk::ui
