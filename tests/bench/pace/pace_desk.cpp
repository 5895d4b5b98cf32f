// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pace/pace_desk.h"

#include "app/desktop/remote_link.h"
#include "core/journal/machine_id.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QTimer>

#include <utility>
#include <variant>

namespace factordesk::bench {

using enrollment::State;
using ui::EnrollController;
using ui::RosterController;
using SteadyClock = std::chrono::steady_clock;

PaceDesk::PaceDesk(PaceServer& server)
    : m_server(server)
    , m_journal(journal::JournalWriter(
          journal::JournalFolder(m_folder.filePath(QStringLiteral("journal"))),
          journal::thisMachine()))
    , m_desk(app::remoteLinks(m_clock), m_practice, m_clock, m_journal)
    , m_roster(m_desk, m_delays, m_clock, m_folder.filePath(QStringLiteral("roster.jsonl")))
{
    m_desk.connectTo({.name = *zitadel::ProfileName::make(QStringLiteral("Pace")),
                      .address = *zitadel::ServerAddress::make(m_server.address())},
                     {.token = m_server.token()});
    QObject::connect(&m_display, &ui::DisplayController::changed, &m_window,
                     [this] { takeScene(); });
    m_window.resize(1920, 1080);
    m_window.show();
    // Qt has read the system's fonts by then for the program's own window, which is not here.
    static_cast<void>(QFontMetrics(QGuiApplication::font()).horizontalAdvance(u'A'));
}

int PaceDesk::begin(int people)
{
    QFile file(m_folder.filePath(QStringLiteral("people.csv")));
    const QByteArray list = m_server.list();
    if (!file.open(QIODevice::WriteOnly) || file.write(list) != list.size() || !file.flush())
        return 0;
    const auto waitWhile = [](const auto& condition) {
        while (condition())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    m_roster.readFile(file.fileName());
    waitWhile([this] { return m_roster.isReading(); });
    m_roster.lookUpTable();
    waitWhile([this] { return m_roster.isLookingUp() && !m_roster.lookUp()->pausedBy(); });
    int chosen = 0;
    for (int row = 0; row < m_roster.roster().size(); ++row) {
        if (m_roster.isChosen(row) && ++chosen > people)
            m_roster.setChosen(row, false);
    }
    m_roster.commit();
    QCoreApplication::processEvents(); // what the look-up leaves behind is none of a turn's work
    return m_roster.roster().left();
}

void PaceDesk::run(std::chrono::seconds longest)
{
    const SteadyClock::time_point end = SteadyClock::now() + longest;
    QTimer wakeUp; // so that a desk at which nothing happens any more does not wait for ever
    wakeUp.start(std::chrono::seconds(1));
    while (SteadyClock::now() < end) {
        const bool isFree = m_enroll.phase() == EnrollController::Phase::Find;
        if (isFree && !m_roster.isCalling() && m_roster.roster().left() == 0)
            return;
        step();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

/// Does the next thing that is to be done, if there is one.
void PaceDesk::step()
{
    switch (m_enroll.phase()) {
    case EnrollController::Phase::NoServer: break;
    case EnrollController::Phase::Find: callNext(); break;
    case EnrollController::Phase::Prepare: prepare(); break;
    case EnrollController::Phase::Confirm: confirm(); break;
    case EnrollController::Phase::Done:
    case EnrollController::Phase::Ended:
        pressEnter();
        m_enroll.next();
        callNext();
        break;
    }
}

void PaceDesk::pressEnter()
{
    if (std::exchange(m_isTurn, true))
        return;
    m_workBefore = work();
    m_begin = SteadyClock::now();
}

void PaceDesk::callNext()
{
    if (m_roster.phase() != RosterController::Phase::Work || !m_roster.mayCall() ||
        !m_roster.next())
        return;
    pressEnter();
    m_roster.callNext();
}

void PaceDesk::prepare()
{
    enrollment::Enrollment& enrollment = *m_enroll.enrollment();
    if (enrollment.state() != State::Ready)
        return;
    if (enrollment.canRegister())
        enrollment.registerTotp(enrollment.requiredConsent());
    else
        m_enroll.leave(false);
}

void PaceDesk::confirm()
{
    enrollment::Enrollment& enrollment = *m_enroll.enrollment();
    if (enrollment.state() != State::Showing || m_isTurn)
        return;
    if (const auto code = m_server.codeOnPhone(enrollment.person().id.text()))
        enrollment.verify(*code);
}

/// The turn is over once the QR code is painted, not when it is asked for.
void PaceDesk::takeScene()
{
    if (!m_isTurn || !std::holds_alternative<ui::scene::Scan>(m_display.scene()))
        return;
    m_window.repaint();
    m_isTurn = false;
    m_turns.push_back({.wall = SteadyClock::now() - m_begin, .work = work() - m_workBefore});
}

std::chrono::nanoseconds PaceDesk::work() const
{
    return workBy(CLOCK_PROCESS_CPUTIME_ID) - m_server.work();
}

} // namespace factordesk::bench
