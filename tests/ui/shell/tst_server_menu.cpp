// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/shell/main_window.h"
#include "ui/shell/server_menu.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_server_menu {

using namespace factordesk::ui;

namespace {

const QList<ServerEntry> servers{
    {.id = QStringLiteral("a"), .name = QStringLiteral("Acme & Co")},
    {.id = QStringLiteral("b"), .name = QStringLiteral("Basel"), .isCurrent = true}};

/// Asks before it lets go.
class BusyPage final : public Page
{
public:
    bool isBusy = true;
    std::function<void()> whenDone;
    [[nodiscard]] bool hasUnfinishedWork() const override { return isBusy; }
    void finishWork(const std::function<void()>& done) override { whenDone = done; }
};

} // namespace

class TestServerMenu : public QObject
{
    Q_OBJECT

private slots:
    void listsTheServers();
    void tellsWhatIsChosen();
    void opensFromTheChip();
    void leadsToThePlaceWithoutServers();
    void asksAboutUnfinishedWork();

private:
    Theme m_theme{Scheme::Light};
};

void TestServerMenu::listsTheServers()
{
    ServerMenu menu;
    menu.setServers(servers);
    menu.setServers(servers); // In place of the first ones.
    QCOMPARE(menu.actions().size(), 4);
    QCOMPARE(menu.actions().at(0)->text(), QStringLiteral("Acme && Co"));
    QVERIFY(!menu.actions().at(0)->isChecked());
    QVERIFY(menu.actions().at(1)->isChecked());
}

void TestServerMenu::tellsWhatIsChosen()
{
    ServerMenu menu;
    menu.setServers(servers);
    const QSignalSpy chosen(&menu, &ServerMenu::chosen);
    const QSignalSpy settings(&menu, &ServerMenu::settingsChosen);
    menu.actions().at(1)->trigger();
    QVERIFY(chosen.isEmpty());
    QVERIFY(menu.actions().at(1)->isChecked());
    menu.actions().at(0)->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), QStringLiteral("a"));
    // Whether it comes into use is decided elsewhere.
    QVERIFY(!menu.actions().at(0)->isChecked());
    menu.actions().at(3)->trigger();
    QCOMPARE(settings.size(), 1);
}

void TestServerMenu::opensFromTheChip()
{
    MainWindow window;
    window.addPlace({.id = 0, .title = QStringLiteral("Place"), .make = [] { return new Page; }});
    window.setChipPlace(0);
    window.setServers(servers);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QSignalSpy chosen(&window, &MainWindow::serverChosen);
    auto* chip = window.findChild<QAbstractButton*>(QStringLiteral("serverChip"));
    auto* menu = window.findChild<ServerMenu*>();
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Space);
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(window.currentPlace(), -1);
    // The menu does not hide what it belongs to.
    QVERIFY(menu->geometry().bottom() <= chip->mapToGlobal(QPoint(0, 0)).y() ||
            menu->geometry().top() == 0);
    QTest::keyClick(menu, Qt::Key_Return); // The first one.
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!menu->isVisible());
}

void TestServerMenu::leadsToThePlaceWithoutServers()
{
    MainWindow window;
    window.addPlace({.id = 0, .title = QStringLiteral("Place"), .make = [] { return new Page; }});
    window.setChipPlace(0);
    window.findChild<QAbstractButton*>(QStringLiteral("serverChip"))->click();
    QCOMPARE(window.currentPlace(), 0);
}

void TestServerMenu::asksAboutUnfinishedWork()
{
    MainWindow window;
    auto* busy = new BusyPage;
    window.addPlace({.id = 0, .title = QStringLiteral("Busy"), .make = [busy] { return busy; }});
    window.addPlace({.id = 1, .title = QStringLiteral("Place"), .make = [] { return new Page; }});
    window.showPlace(0);
    window.showPlace(1);
    int done = 0;
    window.afterUnfinishedWork([&] { ++done; });
    QCOMPARE(done, 0);
    QCOMPARE(window.currentPlace(), 0);
    busy->whenDone();
    QCOMPARE(done, 1);
    busy->isBusy = false;
    window.afterUnfinishedWork([&] { ++done; });
    QCOMPARE(done, 2);
}

FACTORDESK_TEST(TestServerMenu, QApplication)

} // namespace tst_server_menu

#include "tst_server_menu.moc"
