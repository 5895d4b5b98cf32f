// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/event_loop.h"
#include "tests/support/fake_desk.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"
#include "ui/people/finder.h"
#include "ui/people/people_list.h"
#include "ui/people/people_model.h"
#include "ui/people/person_finder.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

namespace tst_person_finder {

using namespace factordesk;
using namespace factordesk::test;
using ui::PersonFinder;
using zitadel::FactorState;
using zitadel::UserPage;

namespace {

UserPage pageOf(int count, int total)
{
    UserPage page{.total = std::uint64_t(total)};
    for (int i = 0; i < count; ++i)
        page.users.append(personNamed(QStringLiteral("Person %1").arg(i), QString::number(i + 1)));
    return page;
}

/// The finder in a window, over a search that has not asked yet.
struct Bench
{
    FakeDesk desk;
    std::unique_ptr<enrollment::PeopleSearch> search;
    PersonFinder finder;
    QStringList chosen; ///< User ids.
    QSignalSpy enter{&finder, &PersonFinder::enterPressed};

    Bench()
    {
        desk.beConnected();
        search = desk.search();
        QObject::connect(&finder, &PersonFinder::chosen, &finder,
                         [this](const zitadel::User& person) { chosen.append(person.id.text()); });
        finder.resize(600, 500);
        finder.show();
        finder.setSearch(search.get());
    }
    void answer(UserPage page)
    {
        desk.client.userPage.answer(std::move(page));
        search->searchNow();
        runEvents();
    }
    [[nodiscard]] QLineEdit& field() const
    {
        return *finder.findChild<QLineEdit*>(QStringLiteral("searchField"));
    }
    [[nodiscard]] ui::PeopleList& list() const { return *finder.findChild<ui::PeopleList*>(); }
    [[nodiscard]] bool reads(const QString& text) const
    {
        for (const auto* label : finder.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&finder) && label->text().contains(text))
                return true;
        }
        return false;
    }
};

} // namespace

class TestPersonFinder : public QObject
{
    Q_OBJECT

private slots:
    void asksForWhatIsTyped();
    void choosesByKeyboard();
    void choosesByMouse();
    void givesEnterAwayWhileNobodyIsCurrent();
    void choosesWhileTheNextPageLoads();
    void doesNotChooseFromAnOlderList();
    void doesNotChooseBehindAnError();
    void saysThatNobodyWasFound_data();
    void saysThatNobodyWasFound();
    void showsAnErrorAndTriesAgain();
    void readsTheStatesThatAreInSight();
    void isOffWithoutASearch();
    void hasNames();

private:
    ui::Theme m_theme;
};

void TestPersonFinder::asksForWhatIsTyped()
{
    Bench bench;
    bench.finder.focusSearch();
    QCOMPARE(bench.finder.focusWidget(), &bench.field());
    QTest::keyClicks(&bench.field(), QStringLiteral("ann"));
    runEvents();
    QCOMPARE(bench.desk.client.asked.constLast().operation, Operation::Users);
    QCOMPARE(bench.search->text(), QStringLiteral("ann"));
    bench.search->setText(QStringLiteral("from outside"));
    runEvents();
    QCOMPARE(bench.field().text(), QStringLiteral("from outside"));
}

void TestPersonFinder::choosesByKeyboard()
{
    Bench bench;
    bench.answer(pageOf(3, 3));
    QVERIFY(bench.reads(QStringLiteral("3 person")));
    QTest::keyClick(&bench.field(), Qt::Key_Down);
    QTest::keyClick(&bench.field(), Qt::Key_Down);
    QTest::keyClick(&bench.field(), Qt::Key_Return);
    QCOMPARE(bench.chosen, QStringList{QStringLiteral("2")});
    QCOMPARE(bench.enter.size(), 0);
}

void TestPersonFinder::choosesByMouse()
{
    Bench bench;
    bench.answer(pageOf(3, 3));
    const QRect row = bench.list().visualRect(bench.list().model()->index(2, 0));
    QTest::mouseClick(bench.list().viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(bench.chosen, QStringList{QStringLiteral("3")});
}

void TestPersonFinder::givesEnterAwayWhileNobodyIsCurrent()
{
    Bench bench;
    bench.answer(pageOf(3, 3));
    QTest::keyClick(&bench.field(), Qt::Key_Enter);
    QCOMPARE(bench.enter.size(), 1);
    QVERIFY(bench.chosen.isEmpty());
}

void TestPersonFinder::choosesWhileTheNextPageLoads()
{
    Bench bench;
    bench.answer(pageOf(3, 6));
    QTest::keyClick(&bench.field(), Qt::Key_Down);
    bench.search->loadMore();
    QVERIFY(bench.search->isBusy());
    QTest::keyClick(&bench.field(), Qt::Key_Return);
    QCOMPARE(bench.chosen, QStringList{QStringLiteral("1")});
    QCOMPARE(bench.enter.size(), 0);
}

void TestPersonFinder::doesNotChooseBehindAnError()
{
    Bench bench;
    bench.answer(pageOf(3, 3));
    QTest::keyClick(&bench.field(), Qt::Key_Down);
    bench.desk.client.userPage.fail(connectionRefused());
    bench.search->setText(QStringLiteral("29001"));
    bench.search->searchNow();
    runEvents();
    QVERIFY(!bench.list().isVisible()); // but its rows are still there
    QTest::keyClick(&bench.field(), Qt::Key_Return);
    QVERIFY(bench.chosen.isEmpty());
    QCOMPARE(bench.enter.size(), 1);
}

void TestPersonFinder::doesNotChooseFromAnOlderList()
{
    Bench bench;
    bench.answer(pageOf(3, 3));
    QTest::keyClick(&bench.field(), Qt::Key_Down);
    bench.search->setText(QStringLiteral("29001")); // a scanner types on; no answer yet
    QTest::keyClick(&bench.field(), Qt::Key_Return);
    QVERIFY(bench.chosen.isEmpty());
    QCOMPARE(bench.enter.size(), 1);
}

void TestPersonFinder::saysThatNobodyWasFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a wish") << QStringLiteral("Zaphod")
                            << QStringLiteral(
                                   "Check the spelling, or search by e-mail or user id.");
    QTest::newRow("everyone") << QString() << QStringLiteral("This server shows you no people.");
}

void TestPersonFinder::saysThatNobodyWasFound()
{
    QFETCH(const QString, text);
    QFETCH(const QString, sentence);
    Bench bench;
    bench.search->setText(text);
    bench.answer({});
    QVERIFY(bench.reads(sentence));
    QVERIFY(!bench.list().isVisible());
}

void TestPersonFinder::showsAnErrorAndTriesAgain()
{
    Bench bench;
    bench.desk.client.userPage.fail(connectionRefused());
    bench.search->searchNow();
    runEvents();
    QVERIFY(!bench.list().isVisible());
    QAbstractButton* again = nullptr;
    for (auto* button : bench.finder.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->text() == QStringLiteral("&Try again"))
            again = button;
    }
    QVERIFY(again);
    auto* call = bench.finder.findChild<QAbstractButton*>(QStringLiteral("toggleInspector"));
    QVERIFY(call->isVisible());
    call->click(); // It scrolls: the finder needs no more room than before.
    QVERIFY(bench.finder.findChild<QWidget*>(QStringLiteral("requestText"))->isVisible());
    QVERIFY(bench.finder.minimumSizeHint().height() <= bench.finder.height());
    bench.desk.client.userPage.answer(pageOf(1, 1));
    again->click();
    runEvents();
    QVERIFY(bench.list().isVisible());
    QVERIFY(!call->isVisible());
    QCOMPARE(bench.list().model()->rowCount(), 1);
}

void TestPersonFinder::readsTheStatesThatAreInSight()
{
    Bench bench;
    bench.desk.client.factor.answerBy([] { return FactorState::None; });
    bench.answer(pageOf(40, 40));
    const int inSight = bench.desk.client.count(Operation::TotpState);
    QVERIFY(inSight > 3);
    QVERIFY(inSight < 20);
    bench.list().scrollToBottom();
    runEvents();
    const int afterwards = bench.desk.client.count(Operation::TotpState);
    QVERIFY(afterwards > inSight);
    QVERIFY(afterwards < 40);
    bench.list().scrollToTop(); // what is known is not asked for again
    runEvents();
    QCOMPARE(bench.desk.client.count(Operation::TotpState), afterwards);
}

void TestPersonFinder::isOffWithoutASearch()
{
    Bench bench;
    bench.answer(pageOf(3, 3));
    bench.finder.setSearch(nullptr);
    QVERIFY(!bench.field().isEnabled());
    QVERIFY(bench.field().text().isEmpty());
    QCOMPARE(bench.list().model()->rowCount(), 0);
    bench.search->setText(QStringLiteral("nobody listens"));
    runEvents();
    QVERIFY(bench.field().text().isEmpty());
}

void TestPersonFinder::hasNames()
{
    const Bench bench;
    QVERIFY(!bench.field().accessibleName().isEmpty());
    QVERIFY(!bench.list().accessibleName().isEmpty());
}

FACTORDESK_TEST(TestPersonFinder, QApplication)

} // namespace tst_person_finder

#include "tst_person_finder.moc"
