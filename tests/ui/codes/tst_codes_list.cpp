// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/event_loop.h"
#include "tests/support/fake_clock.h"
#include "tests/support/sample_accounts.h"
#include "tests/support/test_program.h"
#include "ui/codes/code_delegate.h"
#include "ui/codes/code_painters.h"
#include "ui/codes/code_row_layout.h"
#include "ui/codes/codes_list.h"
#include "ui/theme/factordesk_style.h"

#include <QApplication>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>

namespace tst_codes_list {

using namespace factordesk;
using namespace factordesk::ui;
using namespace std::chrono_literals;
using test::runEvents;

namespace {

/// Counts what a widget is asked to paint.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget& watched) { watched.installEventFilter(this); }
    QRegion painted;
    int paints = 0;

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            painted += static_cast<QPaintEvent*>(event)->region();
            ++paints;
        }
        return false;
    }
};

struct Bench
{
    std::vector<vault::Entry> entries = test::sampleEntries();
    test::FakeClock clock{WallTime(1'700'000'020'000ms)};
    CodesModel model;
    CodesList list{model, clock};

    Bench()
    {
        model.setSource([this](const vault::EntryId& id) {
            const auto found = std::ranges::find(entries, id, &vault::Entry::id);
            return otp::Generator::make(found->account.secret.bytes(), found->account.parameters,
                                        found->account.pin.bytes());
        });
        load();
        list.resize(760, 600);
        list.show();
        list.setFocus();
        runEvents();
    }
    void load()
    {
        std::vector<AccountRow> rows;
        for (const vault::Entry& entry : entries)
            rows.push_back(rowOf(entry));
        model.setRows(std::move(rows));
    }
    [[nodiscard]] QPoint middle(int row) const
    {
        return list.visualRect(model.index(row)).center();
    }
    [[nodiscard]] QPoint side(int row) const
    {
        const CodeDelegate delegate(model);
        return delegate
            .layoutOf(list.visualRect(model.index(row)), list.font(), list.layoutDirection())
            .side.center();
    }
};

vault::EntryId idOf(const QSignalSpy& spy, int argument = 0)
{
    return spy.at(0).at(argument).value<vault::EntryId>();
}

} // namespace

class TestCodesList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(new FactordeskStyle); }
    void copiesByClickAndEnter();
    void asksForTheNextByItsButton();
    void freezesWhileHeld();
    void repaintsOnlyTheCountdownOnATick();
    void sleepsWhenNothingRuns();
    void movesByKeyboard();
    void keepsItsPlaceThroughAReset();
    void handsTypingToTheSearch();
    void mirrorsItsParts();
};

void TestCodesList::copiesByClickAndEnter()
{
    Bench bench;
    const QSignalSpy copied(&bench.list, &CodesList::copyWanted);
    QTest::mouseClick(bench.list.viewport(), Qt::LeftButton, {}, bench.middle(1));
    QCOMPARE(copied.size(), 1);
    QVERIFY(idOf(copied) == bench.entries[1].id);
    QTest::keyClick(&bench.list, Qt::Key_Down);
    QTest::keyClick(&bench.list, Qt::Key_Return);
    QCOMPARE(copied.size(), 2);
    QVERIFY(copied.at(1).at(0).value<vault::EntryId>() == bench.entries[2].id);
}

void TestCodesList::asksForTheNextByItsButton()
{
    Bench bench;
    const QSignalSpy copied(&bench.list, &CodesList::copyWanted);
    const QSignalSpy next(&bench.list, &CodesList::nextWanted);
    QTest::mouseClick(bench.list.viewport(), Qt::LeftButton, {}, bench.side(5)); // VPN token
    QCOMPARE(next.size(), 1);
    QVERIFY(idOf(next) == bench.entries[5].id);
    QCOMPARE(copied.size(), 0);
    bench.list.setCurrentId(bench.entries[1].id);
    QTest::keyClick(&bench.list, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(next.size(), 2);
}

void TestCodesList::freezesWhileHeld()
{
    Bench bench;
    const otp::Code before = *bench.model.face(1).code;
    QTest::mousePress(bench.list.viewport(), Qt::LeftButton, {}, bench.middle(1));
    bench.clock.advance(1min);
    bench.list.tick();
    QVERIFY(*bench.model.face(1).code == before);
    QTest::mouseRelease(bench.list.viewport(), Qt::LeftButton, {}, bench.middle(1));
    QVERIFY(!(*bench.model.face(1).code == before));
}

void TestCodesList::repaintsOnlyTheCountdownOnATick()
{
    Bench bench;
    PaintWatch watch(*bench.list.viewport());
    bench.clock.advance(1s);
    bench.list.tick();
    runEvents();
    QVERIFY(watch.paints > 0);
    QVERIFY(watch.painted.contains(bench.side(1)));
    QVERIFY(!watch.painted.contains(bench.middle(1)));
    watch.painted = {};
    bench.clock.advance(19s); // the period of thirty ends: codes change, names do not
    bench.list.tick();
    runEvents();
    const CodeDelegate delegate(bench.model);
    const CodeRowLayout layout = delegate.layoutOf(bench.list.visualRect(bench.model.index(1)),
                                                   bench.list.font(), Qt::LeftToRight);
    QVERIFY(watch.painted.contains(layout.code.center()));
    QVERIFY(!watch.painted.contains(layout.monogram.center()));
}

void TestCodesList::sleepsWhenNothingRuns()
{
    Bench bench;
    QVERIFY(bench.list.isTicking());
    bench.model.setSearch(QStringLiteral("vpn")); // counts
    QVERIFY(!bench.list.isTicking());
    bench.model.setSearch({});
    QVERIFY(bench.list.isTicking());
    bench.list.hide();
    QVERIFY(!bench.list.isTicking());
    bench.list.show();
    QVERIFY(bench.list.isTicking());
    bench.model.clear(); // locked
    QVERIFY(!bench.list.isTicking());
}

void TestCodesList::movesByKeyboard()
{
    Bench bench;
    const QSignalSpy moved(&bench.list, &CodesList::moveWanted);
    bench.list.setCurrentId(bench.entries[2].id);
    QTest::keyClick(&bench.list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(moved.size(), 1);
    QVERIFY(idOf(moved, 1) == bench.entries[1].id);
    QTest::keyClick(&bench.list, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(moved.at(1).at(1).value<vault::EntryId>() == bench.entries[4].id);
    bench.list.setCurrentId(bench.entries[1].id); // the one before is pinned
    QTest::keyClick(&bench.list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(moved.size(), 2);
    bench.list.setCurrentId(bench.entries.back().id);
    QTest::keyClick(&bench.list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(moved.size(), 2);
}

void TestCodesList::keepsItsPlaceThroughAReset()
{
    Bench bench;
    bench.list.setCurrentId(bench.entries[4].id);
    bench.model.setSearch(QStringLiteral("mastodon"));
    QVERIFY(bench.list.currentId() == bench.entries[4].id);
    bench.model.setSearch({});
    QVERIFY(bench.list.currentId() == bench.entries[4].id);
    bench.entries.erase(bench.entries.begin() + 4);
    bench.load(); // deleted: the one that took its place
    QVERIFY(bench.list.currentId() == bench.entries[4].id);
}

void TestCodesList::handsTypingToTheSearch()
{
    Bench bench;
    const QSignalSpy typed(&bench.list, &CodesList::typed);
    const QSignalSpy revealed(&bench.list, &CodesList::revealWanted);
    bench.list.setCurrentId(bench.entries[1].id);
    QTest::keyClick(&bench.list, Qt::Key_G);
    QCOMPARE(typed.size(), 1);
    QTest::keyClick(&bench.list, Qt::Key_Space);
    QCOMPARE(typed.size(), 1);
    QCOMPARE(revealed.size(), 1);
}

void TestCodesList::mirrorsItsParts()
{
    const QRect row(0, 0, 600, 80);
    const CodeRowLayout left(row, Qt::LeftToRight, 150);
    const CodeRowLayout right(row, Qt::RightToLeft, 150);
    QVERIFY(left.monogram.right() < left.names.left());
    QVERIFY(left.names.right() < left.code.left());
    QVERIFY(left.code.right() < left.side.left());
    QVERIFY(right.side.right() < right.code.left());
    QVERIFY(right.names.right() < right.monogram.left());
    QCOMPARE(left.monogram.left() - row.left(), row.right() - right.monogram.right());
}

FACTORDESK_TEST(TestCodesList, QApplication)

} // namespace tst_codes_list

#include "tst_codes_list.moc"
