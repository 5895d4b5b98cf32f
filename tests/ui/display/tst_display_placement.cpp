// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/display/display_placement.h"

#include <QApplication>
#include <QGuiApplication>
#include <QScreen>
#include <QTest>
#include <QWidget>

namespace tst_display_placement {

using namespace factordesk::ui;

class TestDisplayPlacement : public QObject
{
    Q_OBJECT

private slots:
    void findsTheMonitor_data();
    void findsTheMonitor();
    void isHiddenUntilChosen();
    void fillsTheChosenScreen();
};

namespace {

ScreenIdentity monitor(const char* name, const char* model, const char* serial)
{
    return {.name = QString::fromLatin1(name),
            .model = QString::fromLatin1(model),
            .serial = QString::fromLatin1(serial)};
}

} // namespace

void TestDisplayPlacement::findsTheMonitor_data()
{
    QTest::addColumn<QList<ScreenIdentity>>("screens");
    QTest::addColumn<qsizetype>("expected");
    const ScreenIdentity admin = monitor("eDP-1", "Panel", "");
    QTest::newRow("the same") << QList{admin, monitor("HDMI-1", "U2412", "S1")} << qsizetype(1);
    QTest::newRow("at another output")
        << QList{admin, monitor("DP-2", "U2412", "S1")} << qsizetype(1);
    QTest::newRow("another monitor at its output")
        << QList{admin, monitor("HDMI-1", "U2412", "S2")} << qsizetype(-1);
    QTest::newRow("unplugged") << QList{admin} << qsizetype(-1);
    QTest::newRow("none") << QList<ScreenIdentity>() << qsizetype(-1);
}

void TestDisplayPlacement::findsTheMonitor()
{
    QFETCH(const QList<ScreenIdentity>, screens);
    QTEST(findScreen(screens, monitor("HDMI-1", "U2412", "S1").key()), "expected");
}

void TestDisplayPlacement::isHiddenUntilChosen()
{
    QWidget window;
    window.show();
    DisplayPlacement placement(window);
    QVERIFY(!window.isVisible());
    placement.choose(QStringLiteral("nowhere||"));
    QVERIFY(!window.isVisible());
    QVERIFY(!placement.screen());
}

void TestDisplayPlacement::fillsTheChosenScreen()
{
    QWidget window;
    DisplayPlacement placement(window);
    QScreen* const screen = QGuiApplication::screens().constLast();
    placement.choose(ScreenIdentity::of(*screen).key());
    QVERIFY(window.isVisible());
    QCOMPARE(window.screen(), screen);
    QCOMPARE(window.geometry(), screen->geometry());
    placement.choose({});
    QVERIFY(!window.isVisible());
}

FACTORDESK_TEST(TestDisplayPlacement, QApplication)

} // namespace tst_display_placement

#include "tst_display_placement.moc"
