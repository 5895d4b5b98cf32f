// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/roster/page_bench.h"

#include <QApplication>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tst_roster_look_up {

using namespace factordesk;
using namespace factordesk::ui;
using namespace std::chrono_literals;
using test::PageBench;

namespace {

constexpr int rowsOfTheList = 10'000;
constexpr int callsAtOnce = 6;
constexpr int peopleInOneRequest = 100;

QByteArray longList()
{
    QByteArray list = "id\n";
    for (int row = 0; row < rowsOfTheList; ++row)
        list += QByteArray::number(100'000 + row) + '\n';
    return list;
}

/// The page over a list that is long, and a server that knows everybody and answers when told.
class LongList : public PageBench
{
public:
    LongList()
    {
        desk.client.userPage.answerBy({});
        desk.client.factor.answerBy({});
        review(longList());
    }

    [[nodiscard]] zitadel::UserPage pageOf(const zitadel::UserQuery& query) const
    {
        zitadel::UserPage found;
        for (const QString& id : query.userIds)
            found.users.append(test::personNamed(QStringLiteral("Person ") + id, id));
        found.total = std::uint64_t(found.users.size());
        return found;
    }
    /// The calls are answered in their order.
    void answerPage() { desk.client.userPage.answer(pageOf(desk.client.asked.at(m_next++).query)); }
    [[nodiscard]] int inFlight() const
    {
        return desk.client.userPage.waiting() + desk.client.factor.waiting();
    }
    [[nodiscard]] QProgressBar* progress() const { return find<QProgressBar>("lookUpProgress"); }

private:
    qsizetype m_next = 0;
};

/// How many rows change at the most between two turns of the event loop.
class LongestTurn : public QObject
{
public:
    explicit LongestTurn(RosterController& controller)
    {
        connect(&m_turns, &QTimer::timeout, this, [this] {
            ++m_count;
            m_changed = 0;
        });
        connect(&controller, &RosterController::rowsChanged, this,
                [this](const std::vector<int>& rows) {
                    m_changed += int(rows.size());
                    m_most = std::max(m_most, m_changed);
                });
        m_turns.start(0);
    }
    [[nodiscard]] int most() const { return m_most; }
    [[nodiscard]] int count() const { return m_count; }

private:
    QTimer m_turns;
    int m_changed = 0;
    int m_most = 0;
    int m_count = 0;
};

} // namespace

/// A list of ten thousand while the server is asked for its people.
class TestRosterLookUp : public QObject
{
    Q_OBJECT

private slots:
    void showsHowFarItIs();
    void leavesTheWindowItsTurns();
    void stopsWhenTold();
    void tellsThatTheServerAsksToWait();
    void stopsReadingAFile();
};

void TestRosterLookUp::showsHowFarItIs()
{
    LongList bench;
    QVERIFY(bench.sees("lookUpProgress"));
    QCOMPARE(bench.progress()->maximum(), rowsOfTheList);
    constexpr int pages = rowsOfTheList / peopleInOneRequest;
    for (int page = 0; page < pages; ++page) {
        QCOMPARE(bench.progress()->value(), page * peopleInOneRequest);
        QCOMPARE(bench.inFlight(), std::min(callsAtOnce, pages - page));
        bench.answerPage();
        test::runEvents();
    }
    // Then each of them for the state of their factor.
    QCOMPARE(bench.progress()->value(), 0);
    QCOMPARE(bench.progress()->maximum(), rowsOfTheList);
    for (int row = 0; row < 50; ++row) {
        QCOMPARE(bench.inFlight(), callsAtOnce);
        bench.desk.client.factor.answer(zitadel::FactorState::None);
        test::runEvents();
        QCOMPARE(bench.progress()->value(), row + 1);
    }
}

void TestRosterLookUp::leavesTheWindowItsTurns()
{
    LongList bench;
    LongestTurn turns(*bench.controller);
    QSignalSpy changes(bench.table()->model(), &QAbstractItemModel::dataChanged);
    bench.desk.client.factor.answerBy([] { return zitadel::FactorState::Active; });
    for (int page = 0; page < rowsOfTheList / peopleInOneRequest; ++page) {
        bench.answerPage();
        QCoreApplication::processEvents();
    }
    // qWaitFor() sleeps between two looks.
    for (int turn = 0; turn < 3 * rowsOfTheList && bench.controller->isLookingUp(); ++turn)
        QCoreApplication::processEvents();
    QCOMPARE(bench.controller->roster().count(roster::RowState::AlreadyActive), rowsOfTheList);
    QVERIFY2(turns.most() <= callsAtOnce * peopleInOneRequest,
             qPrintable(QString::number(turns.most())));
    QVERIFY(turns.count() >= rowsOfTheList / callsAtOnce);
    // The view looks at a batch once, and once more for each that is read.
    QVERIFY(changes.size() <= rowsOfTheList + rowsOfTheList / peopleInOneRequest);
    QVERIFY(!bench.sees("lookUpProgress"));
}

void TestRosterLookUp::stopsWhenTold()
{
    LongList bench;
    bench.answerPage();
    test::runEvents();
    QVERIFY(!bench.find<QAbstractButton>("beginButton")->isEnabled());
    const qsizetype asked = bench.desk.client.asked.size();
    bench.press("stopLookUpButton");
    test::runEvents();
    QCOMPARE(bench.inFlight(), 0);
    QCOMPARE(bench.desk.client.asked.size(), asked);
    QVERIFY(!bench.sees("lookUpProgress"));
    // Those who were found can be called; the others say that they were not looked up.
    QVERIFY(bench.find<QAbstractButton>("beginButton")->isEnabled());
    QCOMPARE(bench.controller->chosenCount(), peopleInOneRequest);
    QCOMPARE(bench.says("reviewSummary"), QStringLiteral("Not looked up: 9900 · Ready: 100"));
}

void TestRosterLookUp::tellsThatTheServerAsksToWait()
{
    LongList bench;
    QVERIFY(!bench.sees("lookUpWait"));
    bench.desk.client.userPage.fail(test::askedToWait(7s));
    test::runEvents();
    QVERIFY(bench.sees("lookUpWait"));
    QCOMPARE(bench.says("lookUpWait"), QStringLiteral("The server asks to wait for 7 seconds."));
    bench.delays.advance(7s);
    test::runEvents();
    QVERIFY(!bench.sees("lookUpWait"));
    QCOMPARE(bench.inFlight(), callsAtOnce);
    // Also meanwhile it can be stopped.
    bench.desk.client.userPage.fail(test::askedToWait(1h));
    test::runEvents();
    bench.press("stopLookUpButton");
    const qsizetype asked = bench.desk.client.asked.size();
    bench.delays.advance(2h);
    test::runEvents();
    QCOMPARE(bench.desk.client.asked.size(), asked);
}

/// One that does not come, as on a disk far away.
void TestRosterLookUp::stopsReadingAFile()
{
    PageBench bench;
    const QString path = bench.folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    bench.controller->readFile(path);
    QVERIFY(bench.controller->isReading());
    QTRY_VERIFY(bench.sees("cancelWait")); // once it is a wait
    bench.press("cancelWait");
    QVERIFY(!bench.controller->isReading());
    QVERIFY(!bench.sees("cancelWait"));
    // What comes in the end is nobody's.
    const int writer = ::open(QFile::encodeName(path).constData(), O_WRONLY);
    QCOMPARE(::write(writer, "id\n1\n", 5), ssize_t(5));
    ::close(writer);
    const QString list = bench.writeFile("id\n10001\n10002\n");
    bench.controller->readFile(list);
    QTRY_COMPARE(bench.controller->phase(), RosterController::Phase::Columns);
    QCOMPARE(bench.controller->table().rows.size(), std::size_t(3));
}

FACTORDESK_TEST(TestRosterLookUp, QApplication)

} // namespace tst_roster_look_up

#include "tst_roster_look_up.moc"
