// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster/pace.h"
#include "core/roster/people_resolver.h"
#include "core/roster/roster.h"
#include "core/roster/roster_json.h"
#include "core/roster/roster_store.h"
#include "tests/support/event_loop.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_delays.h"
#include "tests/support/scripted_client.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace tst_roster {

using namespace factordesk;
using namespace factordesk::roster;
using namespace std::chrono_literals;
using zitadel::FactorState;

namespace {

Row rowNamed(const QString& key, KeyKind kind = KeyKind::UserId)
{
    return {.key = key, .kind = kind};
}

std::vector<Row> numberedRows(int count)
{
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back(rowNamed(QString::number(10'000 + i)));
    return rows;
}

zitadel::User user(const QString& id, const QString& login = {})
{
    return {.id = *zitadel::UserId::make(id),
            .state = zitadel::UserState::Active,
            .loginNames = {login},
            .preferredLoginName = login,
            .displayName = QStringLiteral("Person ") + id,
            .email = login};
}

zitadel::UserPage pageOf(const QList<zitadel::User>& users, std::uint64_t total = 0)
{
    return {.users = users, .total = total == 0 ? std::uint64_t(users.size()) : total};
}

QList<RowState> statesOf(const Roster& roster)
{
    QList<RowState> states;
    for (const Row& row : roster.rows())
        states.append(row.state);
    return states;
}

/// A resolver over a client that the test plays.
struct Desk
{
    explicit Desk(std::vector<Row> rows) : roster(std::move(rows)) {}

    Roster roster;
    test::ScriptedClient client;
    test::FakeClock clock;
    test::FakeDelays delays{clock};
    PeopleResolver resolver{client, delays, roster};
    QSignalSpy finished{&resolver, &PeopleResolver::finished};
};

} // namespace

/// A roster: its rows, its file, and how its people are looked up.
class TestRoster : public QObject
{
    Q_OBJECT

private slots:
    void marksRepeatedKeys();
    void callsOneAfterTheOther();
    void keepsTheVerifiedVerified();
    void keepsSomeRows();
    void settlesByWhatIsRegistered_data();
    void settlesByWhatIsRegistered();
    void comesBackFromDisk();
    void dropsAChangeThatWasCut();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void isWrittenForOneProgramAlone();
    void looksPeopleUpAHundredAtATime();
    void tellsWhoIsMeant();
    void hasAsManyCallsInFlightAsTold();
    void readsFurtherPages();
    void waitsAsTold();
    void pausesAfterFailures();
    void settlesWithoutAskingForTheOthers();
    void readsItsReasonsAgain();
    void takesTheMedianOfThePace();
};

void TestRoster::marksRepeatedKeys()
{
    const Roster roster({rowNamed(QStringLiteral("Anna"), KeyKind::LoginName),
                         rowNamed(QStringLiteral("anna"), KeyKind::LoginName),
                         rowNamed(QStringLiteral("Anna"), KeyKind::UserId),
                         rowNamed(QStringLiteral("anna"), KeyKind::UserId)});
    QCOMPARE(statesOf(roster),
             (QList{RowState::Waiting, RowState::Repeated, RowState::Waiting, RowState::Waiting}));
    QCOMPARE(roster.row(1).repeats, 0);
}

void TestRoster::callsOneAfterTheOther()
{
    Roster roster(numberedRows(4));
    QCOMPARE(roster.next(), std::nullopt);
    for (int i = 0; i < 4; ++i)
        roster.resolve(i, {user(roster.row(i).key)});
    QCOMPARE(roster.left(), 4);
    QCOMPARE(roster.next(), 0);
    roster.setState(0, RowState::NoShow);
    QCOMPARE(roster.next(0), 1);
    QCOMPARE(roster.next(3), 1);
    for (const int i : {1, 2, 3})
        roster.setState(i, RowState::Verified);
    // Whoever did not come is called again at the end.
    QCOMPARE(roster.next(3), 0);
    QCOMPARE(roster.left(), 1);
}

void TestRoster::keepsTheVerifiedVerified()
{
    Roster roster(numberedRows(1));
    roster.resolve(0, {user(QStringLiteral("10000"))});
    QVERIFY(roster.setState(0, RowState::Verified));
    QVERIFY(!roster.setState(0, RowState::Skipped));
    roster.settle(0, FactorState::None);
    QCOMPARE(roster.row(0).state, RowState::Verified);
}

void TestRoster::keepsSomeRows()
{
    const Roster roster({rowNamed(QStringLiteral("10")), rowNamed(QStringLiteral("11")),
                         rowNamed(QStringLiteral("11")), rowNamed(QStringLiteral("10"))});
    const Roster kept = roster.keeping({false, true, true, true});
    QCOMPARE(kept.size(), 3);
    QCOMPARE(kept.row(1).repeats, 0);
    QCOMPARE(kept.row(2).repeats, -1);
}

void TestRoster::settlesByWhatIsRegistered_data()
{
    QTest::addColumn<RowState>("before");
    QTest::addColumn<FactorState>("found");
    QTest::addColumn<RowState>("after");
    QTest::newRow("killed before registering")
        << RowState::UnderWay << FactorState::Pending << RowState::Ready;
    QTest::newRow("confirmed elsewhere")
        << RowState::UnderWay << FactorState::Active << RowState::AlreadyActive;
    QTest::newRow("new") << RowState::Ready << FactorState::None << RowState::Ready;
    QTest::newRow("another's") << RowState::Ready << FactorState::Pending << RowState::Ready;
    QTest::newRow("has one") << RowState::Ready << FactorState::Active << RowState::AlreadyActive;
    QTest::newRow("killed before") << RowState::Unsettled << FactorState::None << RowState::Ready;
    QTest::newRow("killed between")
        << RowState::Unsettled << FactorState::Pending << RowState::LeftPending;
    QTest::newRow("killed after") << RowState::Unsettled << FactorState::Active
                                  << RowState::Verified;
    QTest::newRow("removed") << RowState::LeftPending << FactorState::None << RowState::Ready;
    QTest::newRow("skipped") << RowState::Skipped << FactorState::Active << RowState::Skipped;
}

void TestRoster::settlesByWhatIsRegistered()
{
    QFETCH(const RowState, before);
    QFETCH(const FactorState, found);
    Roster roster(numberedRows(1));
    if (before == RowState::Unsettled)
        roster.noteRegistering(0);
    roster.setState(0, before);
    roster.settle(0, found);
    QTEST(roster.row(0).state, "after");
}

void TestRoster::comesBackFromDisk()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("roster"));
    Roster roster(numberedRows(3));
    {
        auto store = RosterStore::create(path, QStringLiteral("https://a.test"), roster);
        QVERIFY(store);
        roster.resolve(1, {user(QStringLiteral("10001"), QStringLiteral("anna"))});
        QVERIFY(store->keep(roster, 1));
        roster.setState(1, RowState::UnderWay);
        roster.noteRegistering(1);
        roster.setState(2, RowState::Skipped);
        QVERIFY(store->keepAll(roster, {1, 2}));
    }
    const auto store = RosterStore::open(path);
    QVERIFY(store);
    QCOMPARE(store->server(), QStringLiteral("https://a.test"));
    QCOMPARE(statesOf(store->found()),
             (QList{RowState::Waiting, RowState::Unsettled, RowState::Skipped}));
    QVERIFY(store->found().row(1).isOurs);
    QCOMPARE(store->found().row(1).loginName, QStringLiteral("anna"));
    QCOMPARE(store->found().rowOf(QStringLiteral("10001")), 1);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestRoster::dropsAChangeThatWasCut()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("roster"));
    Roster roster(numberedRows(2));
    QVERIFY(RosterStore::create(path, {}, roster));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    roster.setState(0, RowState::Skipped);
    const QByteArray change = rowLine(0, roster.row(0));
    for (qsizetype length = 0; length < change.size(); ++length) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(whole + change.first(length));
        file.close();
        auto store = RosterStore::open(path);
        QVERIFY(store);
        QCOMPARE(store->found().row(0).state, RowState::Waiting);
        QVERIFY(store->keep(roster, 0));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), whole + change);
        file.close();
    }
}

void TestRoster::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<StoreError>("error");
    const QByteArray head = R"({"factordeskRoster":1,"rows":1,"server":""})"
                            "\n";
    QTest::newRow("empty") << QByteArray() << StoreError::Damaged;
    QTest::newRow("other") << QByteArray("[]\n") << StoreError::Damaged;
    QTest::newRow("newer") << QByteArray("{\"factordeskRoster\":2}\n") << StoreError::NewerFormat;
    QTest::newRow("a row is missing") << head << StoreError::Damaged;
    QTest::newRow("a broken line") << head + "{}\n" << StoreError::Damaged;
    QTest::newRow("too many rows") << head + rowLine(0, {}) + rowLine(1, {}) << StoreError::Damaged;
}

void TestRoster::refusesOtherFiles()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("roster"));
    QCOMPARE(RosterStore::open(path).error(), StoreError::None);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QTEST(RosterStore::open(path).error(), "error");
}

void TestRoster::isWrittenForOneProgramAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("roster"));
    const auto first = RosterStore::create(path, {}, Roster(numberedRows(1)));
    QVERIFY(first);
    QCOMPARE(RosterStore::open(path).error(), StoreError::InUse);
    QCOMPARE(RosterStore::create(path, {}, Roster()).error(), StoreError::InUse);
    QCOMPARE(RosterStore::create(folder.filePath(QStringLiteral("no/where")), {}, Roster()).error(),
             StoreError::NotWritten);
}

void TestRoster::looksPeopleUpAHundredAtATime()
{
    Desk desk(numberedRows(250));
    desk.client.factor.answerBy([] { return FactorState::None; });
    desk.resolver.start();
    QCOMPARE(desk.client.asked.size(), 3);
    QCOMPARE(desk.client.asked.at(0).query.userIds.size(), 100);
    QCOMPARE(desk.client.asked.at(2).query.userIds.size(), 50);
    for (int batch = 0; batch < 3; ++batch) {
        QList<zitadel::User> users;
        for (const QString& id : desk.client.asked.at(batch).query.userIds)
            users.append(user(id));
        desk.client.userPage.answer(pageOf(users));
    }
    test::runEvents();
    QTRY_COMPARE(desk.finished.size(), 1);
    QCOMPARE(desk.roster.count(RowState::Ready), 250);
    QCOMPARE(desk.client.count(test::Operation::Users), 3);
    QCOMPARE(desk.client.count(test::Operation::TotpState), 250);
}

void TestRoster::tellsWhoIsMeant()
{
    Desk desk(
        {rowNamed(QStringLiteral("1")), rowNamed(QStringLiteral("ANNA@A.TEST"), KeyKind::LoginName),
         rowNamed(QStringLiteral("Ben@a.test"), KeyKind::Email), rowNamed(QStringLiteral("9")),
         rowNamed(QStringLiteral("3")), rowNamed(QStringLiteral("4"))});
    zitadel::User machine = user(QStringLiteral("3"));
    machine.isHuman = false;
    desk.client.userPage.answer(
        pageOf({user(QStringLiteral("1"), QStringLiteral("anna@a.test")),
                user(QStringLiteral("4"), QStringLiteral("ben@a.test")),
                user(QStringLiteral("5"), QStringLiteral("ben@a.test")), machine}));
    desk.client.factor.answer(FactorState::None);
    desk.client.factor.answer(FactorState::Active);
    desk.resolver.start();
    test::runEvents();
    QCOMPARE(desk.finished.size(), 1);
    QCOMPARE(statesOf(desk.roster),
             (QList{RowState::Ready, RowState::Repeated, RowState::Ambiguous, RowState::NotFound,
                    RowState::NotEnrollable, RowState::AlreadyActive}));
    QCOMPARE(desk.client.asked.at(0).query.emails,
             QStringList({QStringLiteral("Ben@a.test"), QStringLiteral("ben@a.test")}));
}

void TestRoster::hasAsManyCallsInFlightAsTold()
{
    Desk desk(numberedRows(900));
    desk.resolver.start();
    test::runEvents();
    QCOMPARE(desk.client.userPage.waiting(), 6);
    desk.client.userPage.answer({});
    test::runEvents();
    QCOMPARE(desk.client.userPage.waiting(), 6);
    QCOMPARE(desk.client.count(test::Operation::Users), 7);
    desk.resolver.setCallsAtOnce(8);
    QCOMPARE(desk.client.userPage.waiting(), 8);
    desk.resolver.setCallsAtOnce(0); // one at the least, and those under way go on
    desk.client.userPage.answer({});
    test::runEvents();
    QCOMPARE(desk.client.userPage.waiting(), 7);
}

void TestRoster::readsFurtherPages()
{
    Desk desk(numberedRows(2));
    desk.client.userPage.answer(pageOf({user(QStringLiteral("10001"))}, 2));
    desk.client.userPage.answer(pageOf({user(QStringLiteral("10000"))}, 2));
    desk.client.factor.answerBy([] { return FactorState::None; });
    desk.resolver.start();
    test::runEvents();
    QCOMPARE(desk.finished.size(), 1);
    QCOMPARE(desk.client.asked.at(1).query.offset, std::uint64_t(1));
    QCOMPARE(desk.roster.count(RowState::Ready), 2);
}

void TestRoster::waitsAsTold()
{
    Desk desk(numberedRows(1));
    zitadel::Status exhausted =
        test::refusal(zitadel::StatusCode::ResourceExhausted, QString(), 429);
    exhausted.retryAfter = 7s;
    for (int i = 0; i < 5; ++i)
        desk.client.userPage.fail(exhausted);
    desk.client.userPage.answer({});
    desk.resolver.start();
    for (int i = 1; i <= 5; ++i) {
        test::runEvents();
        desk.delays.advance(6s);
        test::runEvents();
        QCOMPARE(desk.client.asked.size(), i);
        desk.delays.advance(1s);
    }
    test::runEvents();
    QCOMPARE(desk.finished.size(), 1);
    QCOMPARE(desk.roster.row(0).state, RowState::NotFound);
}

void TestRoster::pausesAfterFailures()
{
    Desk desk(numberedRows(1));
    for (int i = 0; i < PeopleResolver::failuresUntilPause; ++i)
        desk.client.userPage.fail(test::connectionRefused());
    QSignalSpy paused(&desk.resolver, &PeopleResolver::paused);
    desk.resolver.start();
    for (int i = 0; i < 5; ++i) {
        test::runEvents();
        desk.delays.advance(1s);
    }
    QCOMPARE(paused.size(), 1);
    QCOMPARE(desk.client.asked.size(), PeopleResolver::failuresUntilPause);
    QVERIFY(desk.resolver.pausedBy());
    desk.client.userPage.answer({});
    desk.resolver.resume();
    test::runEvents();
    QCOMPARE(desk.finished.size(), 1);
    // A refusal is not asked for a second time.
    Desk refused(numberedRows(1));
    refused.client.userPage.fail(
        test::refusal(zitadel::StatusCode::PermissionDenied, QStringLiteral("AUTH-AWfge"), 403));
    refused.resolver.start();
    test::runEvents();
    QVERIFY(refused.resolver.pausedBy());
    QCOMPARE(refused.client.asked.size(), 1);
}

void TestRoster::settlesWithoutAskingForTheOthers()
{
    Desk desk({});
    std::vector<Row> rows;
    for (const RowState state : {RowState::Ready, RowState::Unsettled, RowState::LeftPending})
        rows.push_back({.key = QString::number(rows.size() + 1),
                        .userId = QString::number(rows.size() + 1),
                        .state = state,
                        .isOurs = state == RowState::Unsettled});
    desk.roster = Roster(std::move(rows));
    desk.client.factor.answerBy([] { return FactorState::Active; });
    desk.resolver.settle();
    test::runEvents();
    QCOMPARE(desk.finished.size(), 1);
    QCOMPARE(desk.client.asked.size(), 2);
    QCOMPARE(statesOf(desk.roster),
             (QList{RowState::Ready, RowState::Verified, RowState::Verified}));
}

void TestRoster::readsItsReasonsAgain()
{
    for (int code = 0; code <= int(zitadel::StatusCode::Unauthenticated); ++code) {
        for (const char* const id : {"", "AUTH-AWfge"}) {
            zitadel::Status status;
            status.code = zitadel::StatusCode(code);
            status.errorId = QString::fromLatin1(id);
            const zitadel::Status read = statusOf(reasonOf(status));
            QCOMPARE(read.code, status.code);
            QCOMPARE(read.errorId, status.errorId);
        }
    }
    for (const char* const text : {"", " ", " )", "(", ")", "What (", "NOT_FOUND)", "x ()"})
        QCOMPARE(statusOf(QString::fromLatin1(text)).code, zitadel::StatusCode::Unknown);
}

void TestRoster::takesTheMedianOfThePace()
{
    Pace pace;
    QCOMPARE(pace.perPerson(), std::nullopt);
    MonotonicTime now(1h);
    for (const auto passed : {0s, 60s, 70s, 3600s, 80s}) {
        now += passed;
        pace.note(now);
    }
    QCOMPARE(pace.perPerson(), 70s); // without the break
}

FACTORDESK_TEST(TestRoster, QCoreApplication)

} // namespace tst_roster

#include "tst_roster.moc"
