// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote_link.h"
#include "app/desktop/walk_up.h"
#include "core/base/random_source.h"
#include "core/enrollment/server_desk.h"
#include "core/practice/practice_server.h"
#include "core/roster/roster_store.h"
#include "tests/support/fake_delays.h"
#include "tests/support/recording_journal.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace factordesk;
using namespace std::chrono_literals;
using enrollment::State;
using practice::Faults;
using practice::PracticePerson;
using roster::RowState;
using ui::EnrollController;
using ui::RosterController;

namespace {

constexpr int people = 200;
constexpr int kills = 10;
/// Longer than that nothing takes unless it hangs.
constexpr auto deadline = 240s;

/// The practice desk is not used here.
class NoPractice final : public enrollment::PracticeHost
{
public:
    std::optional<zitadel::ServerAddress> start() override { return std::nullopt; }
    SecureBytes token() const override { return {}; }
    otp::Code phoneCode(const zitadel::UserId&) const override { return {}; }
    void setFaults(const enrollment::PracticeFaults&) override {}
};

/// One run of the program, as far as it has a part in the roster, with somebody who never tires at
/// the desk. Its end is that of a program that is killed: nothing is asked, nothing is finished.
class Session
{
public:
    Session(practice::PracticeServer& server, const Clock& clock, journal::JournalSink& journal,
            const QString& path)
        : m_server(server)
        , m_desk(app::remoteLinks(clock), m_practice, clock, journal)
        , roster(m_desk, m_delays, clock, path)
    {
        m_desk.connectTo({.name = *zitadel::ProfileName::make(QStringLiteral("Practice")),
                          .address = *zitadel::ServerAddress::make(server.url().toString())},
                         {.token = server.token().copy()});
    }

    /// Does the next thing that is to be done, if there is one.
    void step()
    {
        m_delays.advance(1s);
        if (roster.lookUp() && roster.lookUp()->pausedBy())
            roster.resumeLookUp();
        if (roster.isPaused())
            roster.goOn();
        switch (m_enroll.phase()) {
        case EnrollController::Phase::NoServer: break;
        case EnrollController::Phase::Find: callNext(); break;
        case EnrollController::Phase::Prepare: prepare(); break;
        case EnrollController::Phase::Confirm: confirm(); break;
        case EnrollController::Phase::Done:
        case EnrollController::Phase::Ended: m_enroll.next(); break;
        }
    }

    /// Somebody is registered and not verified, as far as this program knows.
    [[nodiscard]] bool isHalfWay() const { return m_enroll.leavesPending(); }
    [[nodiscard]] bool isDone() const
    {
        return roster.phase() == RosterController::Phase::Work && !roster.isLookingUp() &&
               !roster.atDesk() && roster.roster().left() == 0 &&
               roster.roster().count(RowState::Unsettled) == 0;
    }

private:
    void callNext()
    {
        if (roster.phase() != RosterController::Phase::Work || roster.isLookingUp() ||
            roster.isCalling())
            return;
        if (roster.roster().count(RowState::Unsettled) > 0)
            roster.lookAgain();
        else
            roster.callNext();
    }

    void prepare()
    {
        enrollment::Enrollment& enrollment = *m_enroll.enrollment();
        if (enrollment.state() == State::Unsettled)
            enrollment.lookAgain();
        if (enrollment.state() != State::Ready)
            return;
        if (enrollment.factor() == zitadel::FactorState::Active)
            m_enroll.leave(false); // a working authenticator is never reset here
        else if (enrollment.canRegister())
            enrollment.registerTotp(enrollment.requiredConsent());
        else
            enrollment.check();
    }

    void confirm()
    {
        enrollment::Enrollment& enrollment = *m_enroll.enrollment();
        if (enrollment.state() == State::Unsettled)
            enrollment.lookAgain();
        if (enrollment.state() != State::Showing)
            return;
        if (const auto code = m_server.codeOnPhone(enrollment.person().id.text()))
            enrollment.verify(*code);
        else
            enrollment.replaceSecret();
    }

    practice::PracticeServer& m_server;
    NoPractice m_practice;
    test::FakeClock m_delayClock;
    test::FakeDelays m_delays{m_delayClock};
    enrollment::ServerDesk m_desk;

public:
    RosterController roster;

private:
    EnrollController m_enroll{m_desk};
    app::WalkUp m_walkUp{roster, m_enroll};
};

/// Each third answer or so has something: about 5 % are lost, about 5 % are refused for now.
Faults unreliable()
{
    Faults faults;
    faults.delay = 4ms;
    faults.loseAnswer.every = 19;
    faults.exhaustedCalls.every = 21;
    return faults;
}

} // namespace

/// A whole day at the desk with a server and a computer of the worst kind.
class TestRosterEndurance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void verifiesEachPersonExactlyOnce();

private:
    [[nodiscard]] QString writeList() const;
    [[nodiscard]] std::unique_ptr<Session> newSession();
    void run(std::unique_ptr<Session>& session);
    void checkServer();

    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    practice::PracticeServer m_server{m_clock, m_random};
    test::RecordingJournal m_journal;
    int m_calls = 0; ///< Since the program was started last.
    int m_kills = 0;
    int m_killsHalfWay = 0;
};

void TestRosterEndurance::initTestCase()
{
    QVERIFY(m_server.start({.people = 600}));
    connect(&m_server, &practice::PracticeServer::served, this, [this] { ++m_calls; });
}

/// Everybody of the caller's own organisation: more than are called.
QString TestRosterEndurance::writeList() const
{
    const std::vector<PracticePerson> all = m_server.people();
    QByteArray list = "Login name\n";
    for (const PracticePerson& person : all) {
        if (person.organisationId == all.front().organisationId)
            list += person.loginName.toUtf8() + '\n';
    }
    QFile file(m_folder.filePath(QStringLiteral("people.csv")));
    if (!file.open(QIODevice::WriteOnly) || file.write(list) != list.size())
        qFatal("the list cannot be written");
    return file.fileName();
}

std::unique_ptr<Session> TestRosterEndurance::newSession()
{
    m_calls = 0;
    return std::make_unique<Session>(m_server, m_clock, m_journal,
                                     m_folder.filePath(QStringLiteral("roster.jsonl")));
}

void TestRosterEndurance::run(std::unique_ptr<Session>& session)
{
    QElapsedTimer time;
    time.start();
    // At other points of an enrollment each time: no multiple of what one person takes.
    const auto isToBeKilled = [this] { return m_kills < kills && m_calls >= 97 + 13 * m_kills; };
    while (!session->isDone()) {
        if (isToBeKilled()) {
            ++m_kills;
            m_killsHalfWay += session->isHalfWay() ? 1 : 0;
            session.reset();
            session = newSession();
            session->roster.resume();
            QCOMPARE(session->roster.phase(), RosterController::Phase::Work);
        }
        session->step();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QVERIFY2(std::chrono::milliseconds(time.elapsed()) < deadline, "it goes on for ever");
    }
}

void TestRosterEndurance::verifiesEachPersonExactlyOnce()
{
    std::unique_ptr<Session> session = newSession();
    session->roster.readFile(writeList());
    QTRY_COMPARE(session->roster.phase(), RosterController::Phase::Columns);
    m_server.setFaults(unreliable());
    session->roster.lookUpTable();
    while (session->roster.isLookingUp()) {
        session->step();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    int chosen = 0;
    for (int row = 0; row < session->roster.roster().size(); ++row) {
        if (session->roster.isChosen(row) && ++chosen > people)
            session->roster.setChosen(row, false);
    }
    QCOMPARE(session->roster.chosenCount(), people);
    session->roster.commit();
    m_calls = 0;
    run(session);
    // The test is worth something: the program was killed at its weakest, and answers were lost.
    QCOMPARE(m_kills, kills);
    QVERIFY(m_killsHalfWay > 0);
    QVERIFY(std::ranges::any_of(m_journal.entries, [](const journal::JournalEntry& entry) {
        return entry.change == journal::Change::Verify &&
               entry.outcome == journal::Outcome::FoundDone;
    }));
    QCOMPARE(session->roster.roster().count(RowState::Verified), people);
    session.reset();
    m_server.setFaults({});
    checkServer();
}

/// What the server itself tells, and the file.
void TestRosterEndurance::checkServer()
{
    const auto store = roster::RosterStore::open(m_folder.filePath(QStringLiteral("roster.jsonl")));
    QVERIFY(store);
    const auto link = app::remoteLinks(m_clock)(
        {.name = *zitadel::ProfileName::make(QStringLiteral("Practice")),
         .address = *zitadel::ServerAddress::make(m_server.url().toString())},
        {.token = m_server.token().copy()}, [](const enrollment::Observation&) {});
    zitadel::Client& client = link->client(zitadel::MediaType::Json);
    int verified = 0;
    for (const roster::Row& row : store->found().rows()) {
        if (row.state != RowState::Verified)
            continue;
        ++verified;
        const auto id = *zitadel::UserId::make(row.userId);
        const auto state = client.totpState(id);
        const auto changes = client.userChanges(id, m_server.people().front().organisationId, 0);
        QTRY_VERIFY(state->isFinished() && changes->isFinished());
        QCOMPARE(*state->result(), zitadel::FactorState::Active);
        int times = 0;
        for (const zitadel::UserChange& change : *changes->result())
            times += change.type.endsWith(QLatin1String("otp.verified")) ? 1 : 0;
        QCOMPARE(times, 1);
    }
    QCOMPARE(verified, people);
    // Nobody is told by the journal to have been confirmed twice.
    QMap<QString, int> confirmations;
    for (const journal::JournalEntry& entry : m_journal.entries) {
        if (entry.change == journal::Change::Verify && entry.outcome == journal::Outcome::Done)
            ++confirmations[entry.whom.id.text()];
    }
    for (const int times : confirmations)
        QCOMPARE(times, 1);
}

QTEST_GUILESS_MAIN(TestRosterEndurance)
#include "tst_roster_endurance.moc"
