// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/theme/theme.h"
#include "ui/widgets/navigation_column.h"
#include "ui/widgets/navigation_item.h"
#include "ui/widgets/page.h"
#include "ui/widgets/server_chip.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace tst_navigation {

using namespace factordesk::ui;

class TestNavigation : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_column.reset(); }

    void marksTheCurrentItem();
    void tellsWhatWasChosen();
    void keysMoveBetweenItems();
    void keysPassOverDisabledItems();
    void shortcutsChoose();
    void collapsesToIcons();
    void collapsesInANarrowWindow();
    void growsWithTheText();
    void currentIsMarkedByMoreThanColour();
    void namesHaveNoMnemonicMarks();
    void chipSaysServerPersonAndClock_data();
    void chipSaysServerPersonAndClock();
    void chipShowsServersWordsAsText();
    void pageIsFreeToCloseUnlessItSaysOtherwise();

private:
    [[nodiscard]] QList<NavigationItem*> items() const;

    std::unique_ptr<NavigationColumn> m_column;
};

void TestNavigation::init()
{
    m_column = std::make_unique<NavigationColumn>();
    m_column->addItem(10, Icon::Enroll, QStringLiteral("&Enroll"), QKeySequence(Qt::Key_F1));
    m_column->addItem(20, Icon::Verify, QStringLiteral("&Verify"), QKeySequence(Qt::Key_F2));
    m_column->addFootItem(30, Icon::Settings, QStringLiteral("&Settings"), {});
    m_column->setCurrent(10);
    m_column->show();
    m_column->activateWindow();
}

QList<NavigationItem*> TestNavigation::items() const
{
    return m_column->findChildren<NavigationItem*>();
}

void TestNavigation::marksTheCurrentItem()
{
    const QSignalSpy chosen(m_column.get(), &NavigationColumn::chosen);
    m_column->setCurrent(20);
    QCOMPARE(m_column->current(), 20);
    for (const NavigationItem* item : items())
        QCOMPARE(item->isChecked(), item->id() == 20);
    QCOMPARE(chosen.count(), 0);
}

void TestNavigation::tellsWhatWasChosen()
{
    const QSignalSpy chosen(m_column.get(), &NavigationColumn::chosen);
    QTest::mouseClick(items().at(1), Qt::LeftButton);
    QCOMPARE(m_column->current(), 20);
    QTest::mouseClick(items().at(1), Qt::LeftButton);
    QCOMPARE(chosen.count(), 2);
    QVERIFY(items().at(1)->isChecked()); // A click on the current item does not unmark it.
}

void TestNavigation::keysMoveBetweenItems()
{
    const QSignalSpy chosen(m_column.get(), &NavigationColumn::chosen);
    items().first()->setFocus();
    const auto focusedId = [this] {
        return static_cast<NavigationItem*>(m_column->focusWidget())->id();
    };
    QTest::keyClick(m_column->focusWidget(), Qt::Key_Down);
    QCOMPARE(focusedId(), 20);
    QTest::keyClick(m_column->focusWidget(), Qt::Key_Down);
    QTest::keyClick(m_column->focusWidget(), Qt::Key_Down);
    QCOMPARE(focusedId(), 30);
    QTest::keyClick(m_column->focusWidget(), Qt::Key_Up);
    QCOMPARE(focusedId(), 20);
    QTest::keyClick(m_column->focusWidget(), Qt::Key_Home);
    QCOMPARE(focusedId(), 10);
    QTest::keyClick(m_column->focusWidget(), Qt::Key_End);
    QCOMPARE(focusedId(), 30);
    QCOMPARE(chosen.count(), 0);
    QTest::keyClick(m_column->focusWidget(), Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(m_column->current(), 30);
}

void TestNavigation::keysPassOverDisabledItems()
{
    m_column->setItemEnabled(20, false);
    items().first()->setFocus();
    QTest::keyClick(m_column->focusWidget(), Qt::Key_Down);
    QCOMPARE(static_cast<NavigationItem*>(m_column->focusWidget())->id(), 30);
}

void TestNavigation::shortcutsChoose()
{
    const QSignalSpy chosen(m_column.get(), &NavigationColumn::chosen);
    QVERIFY(QTest::qWaitForWindowActive(m_column.get()));
    QTest::keyClick(m_column.get(), Qt::Key_F2);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(m_column->current(), 20);
}

void TestNavigation::collapsesToIcons()
{
    const QSignalSpy changed(m_column.get(), &NavigationColumn::collapsedChanged);
    const int wide = m_column->width();
    m_column->setCollapsed(true);
    m_column->setCollapsed(true);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_column->width() < wide / 2);
    QCOMPARE(items().first()->toolTip(), QStringLiteral("Enroll (F1)"));
    QCOMPARE(items().last()->toolTip(), QStringLiteral("Settings"));
    QCOMPARE(items().first()->accessibleName(), QStringLiteral("Enroll"));
    m_column->setCollapsed(false);
    QCOMPARE(items().first()->toolTip(), QStringLiteral("F1"));
}

void TestNavigation::collapsesInANarrowWindow()
{
    m_column->adaptTo(720);
    QVERIFY(m_column->isCollapsed());
    m_column->adaptTo(1280);
    QVERIFY(!m_column->isCollapsed());
}

void TestNavigation::growsWithTheText()
{
    m_column->adaptTo(1280);
    const int usual = m_column->width();
    QFont large = m_column->font();
    large.setPixelSize(QFontInfo(large).pixelSize() * 3 / 2);
    m_column->setFont(large);
    QVERIFY(m_column->isCollapsed()); // since the pages need more room, too
    m_column->adaptTo(1920);
    QVERIFY(!m_column->isCollapsed());
    QVERIFY(m_column->width() >= usual * 5 / 4);
}

void TestNavigation::currentIsMarkedByMoreThanColour()
{
    const Theme theme(Scheme::Light);
    // In grey, where hue is lost, the start of the current item still differs from its middle.
    NavigationItem* item = items().first();
    const QImage grey = item->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    const int bar = qGray(grey.pixel(3, grey.height() / 2));
    const int ground = qGray(grey.pixel(grey.width() - 12, grey.height() / 2));
    QVERIFY(ground - bar > 80);
    const QImage other = items().at(1)->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    QCOMPARE(other.pixel(3, other.height() / 2), other.pixel(other.width() - 12, 2));
}

void TestNavigation::namesHaveNoMnemonicMarks()
{
    for (const NavigationItem* item : items())
        QVERIFY(!item->accessibleName().contains(QLatin1Char('&')));
}

void TestNavigation::chipSaysServerPersonAndClock_data()
{
    QTest::addColumn<ServerState>("state");
    QTest::addColumn<QString>("title");
    QTest::newRow("none") << ServerState::None << QStringLiteral("No server");
    QTest::newRow("practice") << ServerState::Practice << QStringLiteral("Practice");
    QTest::newRow("connected") << ServerState::Connected << QStringLiteral("acme.zitadel.cloud");
    QTest::newRow("trouble") << ServerState::Trouble << QStringLiteral("acme.zitadel.cloud");
}

void TestNavigation::chipSaysServerPersonAndClock()
{
    QFETCH(const ServerState, state);
    QFETCH(const QString, title);
    ServerChip chip;
    chip.setContent({.state = state,
                     .server = QStringLiteral("acme.zitadel.cloud"),
                     .person = QStringLiteral("Desk"),
                     .clock = QStringLiteral("2 s behind")});
    QVERIFY(chip.accessibleName().contains(title));
    QCOMPARE(chip.accessibleDescription(), QStringLiteral("Desk, 2 s behind"));
    QVERIFY(chip.toolTip().contains(QStringLiteral("Desk<br>2 s behind")));
    const int full = chip.sizeHint().height();
    chip.setCollapsed(true);
    QVERIFY(chip.sizeHint().height() < full);
}

void TestNavigation::chipShowsServersWordsAsText()
{
    ServerChip chip;
    chip.setContent({.state = ServerState::Connected,
                     .server = QStringLiteral("a.example"),
                     .person = QStringLiteral("<img src=x>"),
                     .clock = {}});
    QVERIFY(!chip.toolTip().contains(QStringLiteral("<img")));
    QCOMPARE(chip.accessibleDescription(), QStringLiteral("<img src=x>"));
}

void TestNavigation::pageIsFreeToCloseUnlessItSaysOtherwise()
{
    Page page;
    QVERIFY(!page.hasUnfinishedWork());
    bool done = false;
    page.finishWork([&done] { done = true; });
    QVERIFY(done);
}

FACTORDESK_TEST(TestNavigation, QApplication)

} // namespace tst_navigation

#include "tst_navigation.moc"
