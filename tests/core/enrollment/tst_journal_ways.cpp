// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/server_desk.h"
#include "core/journal/journal_line.h"
#include "tests/support/event_loop.h"
#include "tests/support/fake_delays.h"
#include "tests/support/fake_desk.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

#include <functional>
#include <memory>

namespace tst_journal_ways {

using namespace factordesk;
using namespace factordesk::enrollment;
using roster::RowState;
using test::ScriptedClient;
using zitadel::FactorState;

namespace {

/// What the server, or the way to it, makes of the change that is looked at.
enum class End { Done, Refused, NotSent, FoundDone, FoundNotDone, Unsettled };

/// A server with one person, whose TOTP stands as `factor` says.
struct Server
{
    explicit Server(ScriptedClient& client) : m_client(client)
    {
        m_client.oneUser.answerBy([] { return test::person(); });
        m_client.permissions.answerBy([] {
            return QStringList{QStringLiteral("user.read"), QStringLiteral("user.write"),
                               QStringLiteral("user.credential.write")};
        });
        m_client.settings.answerBy([] { return zitadel::LoginSettings{.totpAllowed = true}; });
        m_client.changes.answerBy([] { return QList<zitadel::UserChange>(); });
        m_client.factor.answerBy([this]() -> Expected<FactorState, zitadel::Status> {
            if (factor)
                return *factor;
            return Unexpected(test::connectionRefused());
        });
        registerEnds(End::Done);
    }

    /// Lets an operation end so; it leads to `wished` where it is carried out.
    template <class T>
    void script(test::Script<T>& script, End end, FactorState wished, std::function<T()> answer)
    {
        script.answerBy(
            [this, end, wished, answer = std::move(answer)]() -> Expected<T, zitadel::Status> {
                if (end == End::Done || end == End::FoundDone)
                    factor = wished;
                if (end == End::Unsettled)
                    factor.reset();
                switch (end) {
                case End::Done: return answer();
                case End::Refused:
                    return Unexpected(test::refusal(zitadel::StatusCode::PermissionDenied,
                                                    QStringLiteral("AUTH-AWfge"), 403));
                case End::NotSent: return Unexpected(test::connectionRefused());
                case End::FoundDone:
                case End::FoundNotDone:
                case End::Unsettled: break;
                }
                return Unexpected(test::lostAnswer());
            });
    }
    void registerEnds(End end)
    {
        script<zitadel::Registration>(m_client.registration, end, FactorState::Pending,
                                      [] { return test::registrationOf(test::firstSecret); });
    }
    void verifyEnds(End end)
    {
        script<zitadel::Details>(m_client.verify, end, FactorState::Active,
                                 [] { return test::detailsOf(3); });
    }
    void removeEnds(End end)
    {
        script<zitadel::Details>(m_client.removal, end, FactorState::None,
                                 [] { return test::detailsOf(4); });
    }
    void codesEnd(End end)
    {
        script<zitadel::RecoveryCodes>(m_client.recoveryCodes, end, FactorState::Active,
                                       [] { return zitadel::RecoveryCodes(); });
    }

    std::optional<FactorState> factor = FactorState::None;

private:
    ScriptedClient& m_client;
};

/// A way through the program by which something is changed on the server.
struct Way
{
    const char* name;
    journal::Change change;
    /// What was entered before the change that is looked at.
    QStringList before;
    std::function<void(Desk& desk, Server& server, const Clock& clock, End end)> run;
};

roster::Roster rosterOf(RowState state)
{
    return roster::Roster(
        {{.key = test::userId().text(), .userId = test::userId().text(), .state = state}});
}

std::unique_ptr<Enrollment> enrolled(Desk& desk)
{
    auto enrollment = desk.enroll(test::person());
    enrollment->check();
    test::runEvents();
    enrollment->registerTotp(enrollment->requiredConsent());
    test::runEvents();
    return enrollment;
}

const QString registered = QStringLiteral("register done");

const Way ways[] = {
    {"Enroll: register",
     journal::Change::Register,
     {},
     [](Desk& desk, Server& server, const Clock&, End end) {
         server.registerEnds(end);
         enrolled(desk);
     }},
    {"Enroll: verify",
     journal::Change::Verify,
     {registered},
     [](Desk& desk, Server& server, const Clock& clock, End end) {
         server.verifyEnds(end);
         const auto enrollment = enrolled(desk);
         enrollment->verify(test::codeAt(test::firstSecret, clock.now()));
         test::runEvents();
     }},
    {"Enroll: give up",
     journal::Change::Remove,
     {registered},
     [](Desk& desk, Server& server, const Clock&, End end) {
         server.removeEnds(end);
         const auto enrollment = enrolled(desk);
         enrollment->giveUp(true);
         test::runEvents();
     }},
    {"Enroll: reset",
     journal::Change::Remove,
     {},
     [](Desk& desk, Server& server, const Clock&, End end) {
         server.factor = FactorState::Active;
         server.removeEnds(end);
         server.registerEnds(End::NotSent);
         enrolled(desk);
     }},
    {"Verify page",
     journal::Change::Verify,
     {},
     [](Desk& desk, Server& server, const Clock&, End end) {
         server.factor = FactorState::Pending;
         server.verifyEnds(end);
         const auto call =
             desk.verify(Whom(test::person()), otp::Code("123456"), zitadel::MediaType::Json);
         test::runEvents();
     }},
    {"Recovery codes",
     journal::Change::RecoveryCodes,
     {},
     [](Desk& desk, Server& server, const Clock&, End end) {
         server.codesEnd(end);
         const auto call = desk.generateRecoveryCodes(Whom(test::person()), 10);
         test::runEvents();
     }},
    {"Letters",
     journal::Change::Register,
     {},
     [](Desk& desk, Server& server, const Clock&, End end) {
         server.registerEnds(end);
         test::FakeClock time;
         test::FakeDelays delays(time);
         roster::Roster roster = rosterOf(RowState::Ready);
         const auto letters = desk.registerForLetters(roster, delays);
         letters->start();
         test::runEvents();
     }},
    {"Leftovers",
     journal::Change::Remove,
     {},
     [](Desk& desk, Server& server, const Clock&, End end) {
         server.factor = FactorState::Pending;
         server.removeEnds(end);
         test::FakeClock time;
         test::FakeDelays delays(time);
         roster::Roster roster = rosterOf(RowState::LeftPending);
         const auto removal = desk.removeLeftovers(roster, delays);
         removal->start();
         test::runEvents();
     }},
};

QStringList told(const test::RecordingJournal& journal)
{
    QStringList entries;
    for (const journal::JournalEntry& entry : journal.entries)
        entries.append(QStringLiteral("%1 %2").arg(journal::wordFor(entry.change),
                                                   journal::wordFor(entry.outcome)));
    return entries;
}

} // namespace

/// Whatever is changed on the server, and however it ends, the journal has one entry of it.
class TestJournalWays : public QObject
{
    Q_OBJECT

private slots:
    void writesOneEntryForEach_data();
    void writesOneEntryForEach();
    void writesWhereTheChangeWasGivenUp();
    void writesThroughTheDeskOfTheProgram_data();
    void writesThroughTheDeskOfTheProgram();
    void writesWhatIsFoundOutAfterTheProgramEnded_data();
    void writesWhatIsFoundOutAfterTheProgramEnded();
};

void TestJournalWays::writesOneEntryForEach_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<int>("end");
    QTest::addColumn<journal::Outcome>("outcome");
    using journal::Outcome;
    const std::tuple<const char*, End, Outcome> ends[] = {
        {"done", End::Done, Outcome::Done},
        {"refused", End::Refused, Outcome::Refused},
        {"not sent", End::NotSent, Outcome::NotSent},
        {"lost, and done", End::FoundDone, Outcome::FoundDone},
        {"lost, and not done", End::FoundNotDone, Outcome::FoundNotDone},
        {"lost for good", End::Unsettled, Outcome::Unsettled}};
    for (int way = 0; way < int(std::size(ways)); ++way) {
        // Nothing that can be read tells whether codes were made.
        const bool canSettle = ways[way].change != journal::Change::RecoveryCodes;
        for (const auto& [name, end, outcome] : ends) {
            const bool isFound = end == End::FoundDone || end == End::FoundNotDone;
            QTest::addRow("%s, %s", ways[way].name, name)
                << way << int(end) << (isFound && !canSettle ? Outcome::Unsettled : outcome);
        }
    }
}

void TestJournalWays::writesOneEntryForEach()
{
    QFETCH(const int, way);
    QFETCH(const int, end);
    QFETCH(const journal::Outcome, outcome);
    const Way& taken = ways[way];
    test::FakeDesk desk;
    desk.beConnected();
    Server server(desk.client);
    taken.run(desk, server, desk.clock, End(end));
    QStringList entries = told(desk.journal);
    if (QLatin1String(taken.name) == QLatin1String("Enroll: reset") && entries.size() > 1)
        entries.removeLast(); // the registration that follows
    QCOMPARE(entries,
             taken.before + QStringList{QStringLiteral("%1 %2").arg(journal::wordFor(taken.change),
                                                                    journal::wordFor(outcome))});
}

/// Closing the program, or going to another server, while the answer is awaited.
void TestJournalWays::writesWhereTheChangeWasGivenUp()
{
    test::FakeDesk desk;
    desk.beConnected();
    {
        const auto call =
            desk.verify(Whom(test::person()), otp::Code("123456"), zitadel::MediaType::Json);
        test::runEvents();
        QVERIFY(desk.journal.entries.isEmpty());
    }
    QCOMPARE(desk.journal.entries.size(), 1);
    QCOMPARE(desk.journal.entries.constFirst().outcome, journal::Outcome::Unsettled);
}

void TestJournalWays::writesThroughTheDeskOfTheProgram_data()
{
    QTest::addColumn<int>("way");
    for (int way = 0; way < int(std::size(ways)); ++way)
        QTest::newRow(ways[way].name) << way;
}

namespace {

class FakeLink final : public ServerLink
{
public:
    explicit FakeLink(ScriptedClient& client) : m_client(client) {}
    [[nodiscard]] zitadel::Client& client(zitadel::MediaType) override { return m_client; }
    [[nodiscard]] std::unique_ptr<MediaTypeCall> probe() override { return nullptr; }
    void setLanguage(const QString&) override {}

private:
    ScriptedClient& m_client;
};

class NoPractice final : public PracticeHost
{
public:
    std::optional<zitadel::ServerAddress> start() override { return std::nullopt; }
    SecureBytes token() const override { return {}; }
    otp::Code phoneCode(const zitadel::UserId&) const override { return {}; }
    void setFaults(const PracticeFaults&) override {}
};

/// The program's own desk, over a scripted client.
struct ProgramDesk
{
    ProgramDesk()
    {
        desk.connectTo(test::profileNamed(QStringLiteral("ACME"),
                                          QStringLiteral("https://acme.zitadel.cloud")),
                       {.token = SecureBytes::copyOf("token")});
    }

    ScriptedClient client;
    NoPractice practice;
    test::FakeClock clock;
    test::RecordingJournal journal;
    ServerDesk desk{[this](const zitadel::ServerProfile&, ServerSecrets, const Observer&) {
                        return std::make_unique<FakeLink>(client);
                    },
                    practice, clock, journal};
    Server server{client};
};

} // namespace

void TestJournalWays::writesThroughTheDeskOfTheProgram()
{
    QFETCH(const int, way);
    const Way& taken = ways[way];
    ProgramDesk program;
    taken.run(program.desk, program.server, program.clock, End::Done);
    QCOMPARE(told(program.journal).at(taken.before.size()),
             QStringLiteral("%1 done").arg(journal::wordFor(taken.change)));
    QCOMPARE(program.journal.entries.constLast().server.text(),
             QStringLiteral("https://acme.zitadel.cloud"));
}

void TestJournalWays::writesWhatIsFoundOutAfterTheProgramEnded_data()
{
    QTest::addColumn<FactorState>("found");
    QTest::addColumn<QStringList>("entries");
    QTest::newRow("verified") << FactorState::Active
                              << QStringList{QStringLiteral("verify settled-as-done")};
    QTest::newRow("pending") << FactorState::Pending << QStringList();
    QTest::newRow("none") << FactorState::None << QStringList();
}

void TestJournalWays::writesWhatIsFoundOutAfterTheProgramEnded()
{
    QFETCH(const FactorState, found);
    ProgramDesk program;
    program.server.factor = found;
    test::FakeDelays delays(program.clock);
    roster::Roster before = rosterOf(RowState::UnderWay);
    before.noteRegistering(0);
    roster::Roster roster = roster::Roster::resumed(before.rows());
    const auto resolver = program.desk.lookUp(roster, delays);
    resolver->settle();
    test::runEvents();
    resolver->settle(); // not a second time
    test::runEvents();
    QTEST(told(program.journal), "entries");
}

FACTORDESK_TEST(TestJournalWays, QCoreApplication)

} // namespace tst_journal_ways

#include "tst_journal_ways.moc"
