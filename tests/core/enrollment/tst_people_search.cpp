// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/people_search.h"
#include "core/enrollment/text_search.h"
#include "tests/support/event_loop.h"
#include "tests/support/sample_values.h"
#include "tests/support/scripted_client.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace tst_people_search {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using namespace std::chrono_literals;
using zitadel::FactorState;
using zitadel::UserPage;
using AskedOperation = test::Operation;

class TestPeopleSearch : public QObject
{
    Q_OBJECT

private slots:
    void asksOnceForWhatWasTypedLast();
    void ignoresBlanksAndRepetition();
    void takesNoLongerWishThanTheServer();
    void asksAtOnceWhenTold();
    void asksForOneOrganisation();
    void dropsAnswersToOlderWishes_data();
    void dropsAnswersToOlderWishes();
    void loadsPageByPage();
    void loadsNoMoreThanThereIs();
    void stopsAtAnEmptyPage();
    void keepsTheListWhenARequestFails();
    void triesAgain();
    void knowsWhetherTheListAnswersTheWish();
    void readsAFewStatesAtATime();
    void readsOnlyWhatIsLookedAt();
    void readsNoStateTwice();
    void readsAgainWhatFailed();
    void readsNoMachines();
    void tellsEveryRowOfAPerson();
    void dropsReadingsWithTheList();
    void survivesDeletion_data();
    void survivesDeletion();
};

namespace {

UserPage pageOf(int first, int count, std::uint64_t total)
{
    UserPage page{.total = total};
    for (int i = first; i < first + count; ++i)
        page.users.append(person(QString::number(i)));
    return page;
}

/// A search that shows so many people, none of whose states is known.
struct Bench
{
    ScriptedClient client;
    std::unique_ptr<PeopleSearch> search = std::make_unique<PeopleSearch>(client, 0ms);

    void show(int people)
    {
        client.userPage.answer(pageOf(0, people, std::uint64_t(people)));
        search->searchNow();
        runEvents();
        client.asked.clear();
    }
};

} // namespace

void TestPeopleSearch::asksOnceForWhatWasTypedLast()
{
    Bench bench;
    const QSignalSpy reset(bench.search.get(), &PeopleSearch::reset);
    bench.search->setText(QStringLiteral("a"));
    bench.search->setText(QStringLiteral("an"));
    bench.search->setText(QStringLiteral("ann"));
    QVERIFY(bench.search->isBusy());
    QVERIFY(bench.client.asked.isEmpty());
    bench.client.userPage.answer(pageOf(0, 2, 2));
    runEvents();
    QCOMPARE(bench.client.asked.size(), 1);
    QCOMPARE(bench.client.asked.at(0).query.text, QStringLiteral("ann"));
    QCOMPARE(bench.client.asked.at(0).query.offset, std::uint64_t(0));
    QCOMPARE(bench.client.asked.at(0).query.limit, PeopleSearch::pageSize);
    QCOMPARE(reset.size(), 1);
    QVERIFY(!bench.search->isBusy());
    QCOMPARE(bench.search->people().size(), 2);
    QCOMPARE(bench.search->total(), std::uint64_t(2));
    QVERIFY(!bench.search->people().at(0).totp);
}

void TestPeopleSearch::takesNoLongerWishThanTheServer()
{
    Bench bench;
    bench.search->setText(QString(300, u'a'));
    QCOMPARE(bench.search->text().size(), zitadel::UserQuery::maximumLength);
}

void TestPeopleSearch::ignoresBlanksAndRepetition()
{
    Bench bench;
    bench.search->setText(QStringLiteral(" ann "));
    bench.client.userPage.answer(pageOf(0, 1, 1));
    runEvents();
    QCOMPARE(bench.search->text(), QStringLiteral("ann"));
    bench.search->setText(QStringLiteral("ann"));
    bench.search->setText(QStringLiteral("ann "));
    QVERIFY(!bench.search->isBusy());
    runEvents();
    QCOMPARE(bench.client.asked.size(), 1);
}

void TestPeopleSearch::asksAtOnceWhenTold()
{
    ScriptedClient client;
    PeopleSearch search(client, 24h);
    search.setText(QStringLiteral("29001"));
    QVERIFY(client.asked.isEmpty());
    search.searchNow();
    QCOMPARE(client.asked.size(), 1);
    client.userPage.answer(pageOf(0, 1, 1));
    runEvents();
    QVERIFY(!search.isBusy()); // the debounce is over, too
    QCOMPARE(client.asked.size(), 1);
}

void TestPeopleSearch::asksForOneOrganisation()
{
    Bench bench;
    bench.show(2);
    bench.search->setOrganisation(QStringLiteral("501"));
    QVERIFY(!bench.search->isListCurrent());
    bench.search->setOrganisation(QStringLiteral("501"));
    QCOMPARE(bench.client.asked.size(), 1);
    QCOMPARE(bench.client.asked.at(0).query.organisationId, QStringLiteral("501"));
    bench.client.userPage.answer(pageOf(0, 1, 1));
    runEvents();
    QVERIFY(bench.search->isListCurrent());
    QCOMPARE(bench.search->people().size(), 1);
}

void TestPeopleSearch::dropsAnswersToOlderWishes_data()
{
    QTest::addColumn<bool>("isNewerAsked");
    QTest::newRow("the newer wish is in flight") << true;
    QTest::newRow("the newer wish is still being typed") << false;
}

void TestPeopleSearch::dropsAnswersToOlderWishes()
{
    QFETCH(const bool, isNewerAsked);
    ScriptedClient client;
    PeopleSearch search(client, 24h);
    const QSignalSpy reset(&search, &PeopleSearch::reset);
    search.setText(QStringLiteral("old"));
    search.searchNow();
    QCOMPARE(client.userPage.waiting(), 1);
    search.setText(QStringLiteral("new"));
    if (isNewerAsked)
        search.searchNow();
    runEvents();
    QCOMPARE(client.userPage.waiting(), isNewerAsked ? 1 : 0);
    client.userPage.answer(pageOf(0, 3, 3)); // goes to whoever is still waiting
    if (!isNewerAsked)
        search.searchNow();
    runEvents();
    QCOMPARE(reset.size(), 1);
    QCOMPARE(client.asked.last().query.text, QStringLiteral("new"));
    QCOMPARE(search.people().size(), 3);
}

void TestPeopleSearch::loadsPageByPage()
{
    Bench bench;
    const QSignalSpy extended(bench.search.get(), &PeopleSearch::extended);
    bench.client.userPage.answer(pageOf(0, 50, 70));
    bench.search->searchNow();
    runEvents();
    QVERIFY(bench.search->hasMore());
    bench.search->loadMore();
    bench.search->loadMore(); // one request in flight at the most
    QCOMPARE(bench.client.asked.size(), 2);
    QCOMPARE(bench.client.asked.at(1).query.offset, std::uint64_t(50));
    bench.client.userPage.answer(pageOf(50, 20, 70));
    runEvents();
    QCOMPARE(extended, QList<QVariantList>{{50}});
    QCOMPARE(bench.search->people().size(), 70);
    QCOMPARE(bench.search->people().last().user.id.text(), QStringLiteral("69"));
    QVERIFY(!bench.search->hasMore());
}

void TestPeopleSearch::loadsNoMoreThanThereIs()
{
    Bench bench;
    bench.show(3);
    bench.search->loadMore();
    QVERIFY(bench.client.asked.isEmpty());
}

void TestPeopleSearch::stopsAtAnEmptyPage()
{
    Bench bench;
    bench.client.userPage.answer(pageOf(0, 50, 70));
    bench.search->searchNow();
    runEvents();
    bench.client.userPage.answer({.total = 70});
    bench.search->loadMore();
    runEvents();
    QVERIFY(!bench.search->hasMore());
    QCOMPARE(bench.search->total(), std::uint64_t(50));
    bench.client.userPage.answer({});
    bench.search->searchNow();
    runEvents();
    QVERIFY(bench.search->people().isEmpty());
    QVERIFY(!bench.search->hasMore());
}

void TestPeopleSearch::keepsTheListWhenARequestFails()
{
    Bench bench;
    bench.show(3);
    const QSignalSpy reset(bench.search.get(), &PeopleSearch::reset);
    const QSignalSpy stateChanged(bench.search.get(), &PeopleSearch::stateChanged);
    bench.client.facts.record.method = "POST";
    bench.client.userPage.fail(connectionRefused());
    bench.search->searchNow();
    QVERIFY(!bench.search->error());
    QVERIFY(!bench.search->failedExchange());
    runEvents();
    QCOMPARE(bench.search->error()->fault, net::Fault::ConnectionRefused);
    QCOMPARE(bench.search->failedExchange()->method, QByteArray("POST"));
    QVERIFY(!bench.search->isBusy());
    QCOMPARE(stateChanged.size(), 2);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(bench.search->people().size(), 3);
}

void TestPeopleSearch::triesAgain()
{
    Bench bench;
    bench.client.userPage.answer(pageOf(0, 50, 70));
    bench.search->searchNow();
    runEvents();
    bench.client.userPage.fail(connectionRefused());
    bench.search->loadMore();
    runEvents();
    QVERIFY(bench.search->error());
    bench.search->loadMore(); // a view that is being scrolled does not hammer a dead server
    QCOMPARE(bench.client.asked.size(), 2);
    bench.client.userPage.answer(pageOf(0, 50, 70));
    bench.search->searchNow();
    runEvents();
    QVERIFY(!bench.search->error());
    QCOMPARE(bench.search->people().size(), 50);
}

void TestPeopleSearch::knowsWhetherTheListAnswersTheWish()
{
    Bench bench;
    QVERIFY(!bench.search->isListCurrent()); // nothing was asked yet
    bench.client.userPage.answer(pageOf(0, 2, 4));
    bench.search->searchNow();
    QVERIFY(!bench.search->isListCurrent());
    runEvents();
    QVERIFY(bench.search->isListCurrent());
    bench.search->loadMore();
    QVERIFY(bench.search->isBusy());
    QVERIFY(bench.search->isListCurrent()); // its rows stay
    bench.client.userPage.fail(connectionRefused());
    runEvents();
    QVERIFY(!bench.search->isListCurrent()); // the error is shown in its place
    bench.client.userPage.answer(pageOf(0, 4, 4));
    bench.search->searchNow();
    runEvents();
    QVERIFY(bench.search->isListCurrent());
    bench.search->setText(QStringLiteral("ann"));
    QVERIFY(!bench.search->isListCurrent());
    bench.client.userPage.fail(connectionRefused());
    runEvents();
    QVERIFY(!bench.search->isBusy());
    QVERIFY(!bench.search->isListCurrent()); // still that of the older wish
}

void TestPeopleSearch::readsAFewStatesAtATime()
{
    Bench bench;
    bench.show(8);
    const QSignalSpy rowChanged(bench.search.get(), &PeopleSearch::rowChanged);
    bench.search->readStates(0, 7);
    for (int read = 0; read < 8; ++read) {
        QCOMPARE(bench.client.factor.waiting(), std::min(3, 8 - read));
        bench.client.factor.answer(FactorState::Pending);
        runEvents();
        QCOMPARE(rowChanged.size(), read + 1);
        QCOMPARE(rowChanged.last().at(0).toInt(), read);
        QCOMPARE(bench.search->people().at(read).totp, std::optional(FactorState::Pending));
    }
    QCOMPARE(bench.client.count(AskedOperation::TotpState), 8);
}

void TestPeopleSearch::readsOnlyWhatIsLookedAt()
{
    Bench bench;
    bench.show(30);
    bench.search->readStates(0, 9);
    bench.search->readStates(20, 99); // scrolled on; rows beyond the end do not count
    bench.client.factor.answerBy([] { return FactorState::None; });
    for (int i = 0; i < 3; ++i)
        bench.client.factor.answer(FactorState::None);
    runEvents();
    QStringList asked;
    for (const AskedCall& call : bench.client.asked)
        asked.append(call.subject);
    QCOMPARE(asked.join(u' '), QStringLiteral("0 1 2 20 21 22 23 24 25 26 27 28 29"));
    bench.client.asked.clear();
    bench.search->readStates(-5, -1);
    bench.search->readStates(5, 4);
    QVERIFY(bench.client.asked.isEmpty());
}

void TestPeopleSearch::readsNoStateTwice()
{
    Bench bench;
    bench.show(2);
    bench.search->readStates(0, 1);
    bench.search->readStates(0, 1); // the readings are under way
    QCOMPARE(bench.client.asked.size(), 2);
    bench.client.factor.answer(FactorState::None);
    bench.client.factor.answer(FactorState::Active);
    runEvents();
    bench.search->readStates(0, 1); // they are known
    QCOMPARE(bench.client.asked.size(), 2);
}

void TestPeopleSearch::readsAgainWhatFailed()
{
    Bench bench;
    bench.show(1);
    const QSignalSpy rowChanged(bench.search.get(), &PeopleSearch::rowChanged);
    bench.client.factor.fail(connectionRefused());
    bench.search->readStates(0, 0);
    runEvents();
    QCOMPARE(rowChanged.size(), 0);
    QCOMPARE(bench.client.asked.size(), 1); // not by itself
    QVERIFY(!bench.search->people().at(0).totp);
    bench.client.factor.answer(FactorState::Active);
    bench.search->readStates(0, 0);
    runEvents();
    QCOMPARE(bench.search->people().at(0).totp, std::optional(FactorState::Active));
}

void TestPeopleSearch::readsNoMachines()
{
    Bench bench;
    UserPage page = pageOf(0, 2, 2);
    page.users[0].isHuman = false;
    bench.client.userPage.answer(page);
    bench.search->searchNow();
    runEvents();
    bench.search->readStates(0, 1);
    QCOMPARE(bench.client.count(AskedOperation::TotpState), 1);
    QCOMPARE(bench.client.asked.last().subject, QStringLiteral("1"));
}

void TestPeopleSearch::tellsEveryRowOfAPerson()
{
    // Somebody was added between two pages, so that one person stands on both.
    Bench bench;
    bench.client.userPage.answer(pageOf(0, 2, 4));
    bench.search->searchNow();
    runEvents();
    bench.client.userPage.answer(pageOf(1, 2, 4));
    bench.search->loadMore();
    runEvents();
    bench.client.asked.clear();
    bench.client.factor.answer(FactorState::Active);
    bench.search->readStates(1, 2);
    runEvents();
    QCOMPARE(bench.client.asked.size(), 1);
    QCOMPARE(bench.search->people().at(1).totp, std::optional(FactorState::Active));
    QCOMPARE(bench.search->people().at(2).totp, std::optional(FactorState::Active));
}

void TestPeopleSearch::dropsReadingsWithTheList()
{
    Bench bench;
    bench.show(5);
    bench.search->readStates(0, 4);
    QCOMPARE(bench.client.factor.waiting(), 3);
    const QSignalSpy rowChanged(bench.search.get(), &PeopleSearch::rowChanged);
    bench.client.userPage.answer(pageOf(0, 5, 5));
    bench.search->searchNow();
    runEvents();
    QCOMPARE(bench.client.factor.waiting(), 0);
    QCOMPARE(bench.client.count(AskedOperation::TotpState), 3); // nor are the others read
    QCOMPARE(rowChanged.size(), 0);
}

void TestPeopleSearch::survivesDeletion_data()
{
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("reset") << QByteArray("reset");
    QTest::newRow("extended") << QByteArray("extended");
    QTest::newRow("rowChanged") << QByteArray("rowChanged");
    QTest::newRow("stateChanged") << QByteArray("stateChanged");
}

void TestPeopleSearch::survivesDeletion()
{
    QFETCH(const QByteArray, signal);
    Bench bench;
    bench.client.userPage.answer(pageOf(0, 5, 10));
    bench.search->searchNow();
    if (signal == "extended" || signal == "rowChanged") {
        runEvents();
        bench.client.userPage.answer(pageOf(5, 5, 10));
        bench.client.factor.answer(FactorState::None);
        bench.search->loadMore();
        bench.search->readStates(0, 4);
    }
    const auto deleteIt = [&] { bench.search.reset(); };
    PeopleSearch* const search = bench.search.get();
    if (signal == "reset")
        connect(search, &PeopleSearch::reset, this, deleteIt);
    else if (signal == "extended")
        connect(search, &PeopleSearch::extended, this, deleteIt);
    else if (signal == "rowChanged")
        connect(search, &PeopleSearch::rowChanged, this, deleteIt);
    else
        connect(search, &PeopleSearch::stateChanged, this, deleteIt);
    runEvents();
    QVERIFY(!bench.search);
}

FACTORDESK_TEST(TestPeopleSearch, QCoreApplication)

} // namespace tst_people_search

#include "tst_people_search.moc"
