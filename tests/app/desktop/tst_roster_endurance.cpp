// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote_link.h"
#include "core/journal/chain_check.h"
#include "core/journal/journal_reader.h"
#include "core/journal/machine_id.h"
#include "core/practice/practice_server.h"
#include "core/roster/roster_store.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <random>

namespace tst_roster_endurance {

using namespace factordesk;
using namespace std::chrono_literals;
using practice::Operation;
using practice::PracticePerson;
using roster::RowState;
using zitadel::FactorState;

namespace {

constexpr int people = 200;
constexpr int kills = 10;
/// Longer than that nothing takes unless it hangs.
constexpr auto deadline = 240s;

/// Each third answer or so has something: about 5 % are lost, about 5 % are refused for now.
practice::Faults unreliable()
{
    practice::Faults faults;
    faults.delay = 4ms;
    faults.loseAnswer.every = 19;
    faults.exhaustedCalls.every = 21;
    return faults;
}

/// Another day each time; FACTORDESK_TEST_SEED repeats one.
std::uint_fast32_t seed()
{
    bool isGiven = false;
    const uint given = qEnvironmentVariable("FACTORDESK_TEST_SEED").toUInt(&isGiven);
    return isGiven ? given : std::random_device()();
}

/// The program at the desk, a process of its own, which SIGKILL ends at moments that nobody chose.
class Desk final : public QObject
{
    Q_OBJECT

public:
    Desk(practice::PracticeServer& server, QString folder, std::uint_fast32_t seed)
        : m_server(server)
        , m_folder(std::move(folder))
        , m_random(seed)
        , m_killAfter(between(1, 700))
    {
        connect(&m_server, &practice::PracticeServer::served, this, &Desk::count);
        connect(&m_process, &QProcess::finished, this, &Desk::takeEnd);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    }

    /// Works the roster off, however often it is killed; false when it could not.
    [[nodiscard]] bool work()
    {
        QTimer::singleShot(deadline, &m_loop, [this] { m_loop.exit(1); });
        start();
        return m_loop.exec() == 0;
    }

    [[nodiscard]] int killed() const { return m_kills; }
    /// How often somebody was registered and not verified when it was killed.
    [[nodiscard]] int killedHalfWay() const { return m_killsHalfWay; }

private:
    [[nodiscard]] int between(int least, int most)
    {
        return std::uniform_int_distribution(least, most)(m_random);
    }

    void start()
    {
        m_calls = 0;
        m_isDoomed = false;
        m_process.start(QStringLiteral(FACTORDESK_ROSTER_DESK),
                        {m_server.url().toString(), m_folder, QString::number(people)});
        const std::string_view token = m_server.token().text();
        m_process.write(token.data(), qint64(token.size()));
        m_process.closeWriteChannel();
    }

    /// Every other time it is soon after a registration.
    void count(Operation operation)
    {
        ++m_calls;
        if (operation == Operation::RegisterTotp || operation == Operation::VerifyTotp)
            m_isHalfWay = operation == Operation::RegisterTotp;
        const bool isMoment = m_kills % 2 == 0 || operation == Operation::RegisterTotp;
        if (m_isDoomed || m_kills >= kills || m_calls < m_killAfter || !isMoment)
            return;
        m_isDoomed = true;
        QTimer::singleShot(between(0, 15), Qt::PreciseTimer, &m_process, &QProcess::kill);
    }

    void takeEnd(int exitCode, QProcess::ExitStatus status)
    {
        if (status == QProcess::NormalExit) {
            m_loop.exit(exitCode);
            return;
        }
        ++m_kills;
        m_killsHalfWay += m_isHalfWay ? 1 : 0;
        m_killAfter = between(30, 160);
        start();
    }

    practice::PracticeServer& m_server;
    QString m_folder;
    std::mt19937 m_random;
    QProcess m_process;
    QEventLoop m_loop;
    int m_killAfter;
    int m_calls = 0; ///< Since the program was started last.
    int m_kills = 0;
    int m_killsHalfWay = 0;
    bool m_isHalfWay = false; ///< Somebody was registered last, and no code of theirs came.
    bool m_isDoomed = false;
};

} // namespace

/// A whole day at the desk with a server and a computer of the worst kind.
class TestRosterEndurance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void verifiesEachPersonExactlyOnce();

private:
    void writeList() const;
    void checkServer(const roster::Roster& roster);
    void checkJournal(const roster::Roster& roster) const;
    [[nodiscard]] QString path(const char* name) const
    {
        return m_folder.filePath(QLatin1String(name));
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    practice::PracticeServer m_server{m_clock, m_random};
};

void TestRosterEndurance::initTestCase()
{
    QVERIFY(m_server.start({.people = 600}));
    writeList();
}

/// Everybody of the caller's own organisation: more than are called.
void TestRosterEndurance::writeList() const
{
    const std::vector<PracticePerson> all = m_server.people();
    QByteArray list = "Login name\n";
    for (const PracticePerson& person : all) {
        if (person.organisationId == all.front().organisationId)
            list += person.loginName.toUtf8() + '\n';
    }
    QFile file(path("people.csv"));
    if (!file.open(QIODevice::WriteOnly) || file.write(list) != list.size())
        qFatal("the list cannot be written");
}

void TestRosterEndurance::verifiesEachPersonExactlyOnce()
{
    const std::uint_fast32_t number = seed();
    qInfo("FACTORDESK_TEST_SEED=%lu", static_cast<unsigned long>(number));
    m_server.setFaults(unreliable());
    Desk desk(m_server, m_folder.path(), number);
    QVERIFY2(desk.work(), "it ended badly, or goes on for ever");
    QCOMPARE(desk.killed(), kills);
    qInfo("%d times somebody was half-way", desk.killedHalfWay());
    m_server.setFaults({});
    const auto store = roster::RosterStore::open(path("roster.jsonl"));
    QVERIFY(store);
    QCOMPARE(store->found().count(RowState::Verified), people);
    QCOMPARE(store->found().left(), 0);
    checkServer(store->found());
    checkJournal(store->found());
}

/// What the server itself tells of each person of the list.
void TestRosterEndurance::checkServer(const roster::Roster& roster)
{
    const auto link = app::remoteLinks(m_clock)(
        {.name = *zitadel::ProfileName::make(QStringLiteral("Practice")),
         .address = *zitadel::ServerAddress::make(m_server.url().toString())},
        {.token = m_server.token().copy()}, [](const enrollment::Observation&) {});
    zitadel::Client& client = link->client(zitadel::MediaType::Json);
    for (const roster::Row& row : roster.rows()) {
        if (row.state != RowState::Verified && row.state != RowState::AlreadyActive)
            continue;
        const auto id = *zitadel::UserId::make(row.userId);
        const auto state = client.totpState(id);
        const auto changes = client.userChanges(id, m_server.people().front().organisationId, 0);
        QTRY_VERIFY(state->isFinished() && changes->isFinished());
        QCOMPARE(*state->result(), FactorState::Active);
        const auto times =
            std::ranges::count_if(*changes->result(), [](const zitadel::UserChange& change) {
                return change.type.endsWith(QLatin1String("otp.verified"));
            });
        if (row.state == RowState::Verified)
            QCOMPARE(times, 1);
    }
}

/// Whole, whatever happened to its writer; and of each person who was confirmed it tells so exactly
/// once, though the writer was killed at any moment: each call has an event of its own, and one
/// end.
void TestRosterEndurance::checkJournal(const roster::Roster& roster) const
{
    const journal::JournalFolder folder(path("journal"));
    QVERIFY(journal::checkJournal(folder, journal::thisMachine()).isIntact());
    QMap<QString, int> confirmations;
    QMap<QString, int> endings; // of each event
    int settledLater = 0;
    journal::JournalReader reader(folder);
    while (const auto line = reader.next()) {
        QVERIFY(line->content);
        const journal::JournalEntry& entry = line->content->entry;
        QVERIFY(!entry.event.isEmpty());
        endings[entry.event.text()] += entry.outcome == journal::Outcome::Unsettled ? 0 : 1;
        if (entry.change != journal::Change::Verify)
            continue;
        settledLater += entry.outcome == journal::Outcome::FoundDone ? 1 : 0;
        if (entry.outcome == journal::Outcome::Done || entry.outcome == journal::Outcome::FoundDone)
            ++confirmations[entry.whom.id.text()];
    }
    QVERIFY(settledLater > 0); // answers were lost
    QVERIFY(std::ranges::all_of(endings, [](int times) { return times <= 1; }));
    for (const roster::Row& row : roster.rows()) {
        if (row.state == RowState::Verified)
            QCOMPARE(confirmations.take(row.userId), 1);
    }
    QVERIFY(confirmations.isEmpty());
    QVERIFY(folder.intentFiles().isEmpty());
}

FACTORDESK_TEST(TestRosterEndurance, QCoreApplication)

} // namespace tst_roster_endurance

#include "tst_roster_endurance.moc"
