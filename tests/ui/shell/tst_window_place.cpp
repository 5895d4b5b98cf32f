// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_place.h"

#include <QApplication>
#include <QGuiApplication>
#include <QScreen>
#include <QTest>

namespace tst_window_place {

using namespace factordesk::ui;

class TestWindowPlace : public QObject
{
    Q_OBJECT

private slots:
    void fitsTheScreen_data();
    void fitsTheScreen();
    void opensWithinTheScreen();
    void comesBackWhereItWas();
    void comesBackFromAMonitorThatIsGone();
    void comesBackFromALargerMonitor();
};

namespace {

QRect room()
{
    return QGuiApplication::primaryScreen()->availableGeometry();
}

/// A window that was last seen there.
QByteArray seenAt(const QRect& place)
{
    MainWindow window;
    window.setMinimumSize(0, 0);
    window.setGeometry(place);
    return window.saveGeometry();
}

} // namespace

void TestWindowPlace::fitsTheScreen_data()
{
    QTest::addColumn<QSize>("available");
    QTest::addColumn<QSize>("size");
    QTest::newRow("large") << QSize(1920, 1040) << QSize(1200, 800);
    QTest::newRow("laptop") << QSize(1366, 728) << QSize(1200, 680);
    QTest::newRow("1080x700") << QSize(1080, 700) << QSize(1064, 652);
    QTest::newRow("800x600") << QSize(800, 600) << QSize(784, 552);
}

void TestWindowPlace::fitsTheScreen()
{
    QFETCH(const QSize, available);
    QTEST(firstSize(available), "size");
}

void TestWindowPlace::opensWithinTheScreen()
{
    MainWindow window;
    placeWindow(window, {});
    QCOMPARE(window.size(), firstSize(room().size()));
}

void TestWindowPlace::comesBackWhereItWas()
{
    const QRect place(20, 30, 740, 700);
    MainWindow window;
    placeWindow(window, seenAt(place));
    QCOMPARE(window.geometry(), place);
}

void TestWindowPlace::comesBackFromAMonitorThatIsGone()
{
    MainWindow window;
    placeWindow(window, seenAt(QRect(room().right() + 400, 100, 740, 600)));
    window.show();
    QVERIFY2(room().contains(window.geometry()), QTest::toString(window.geometry()));
}

void TestWindowPlace::comesBackFromALargerMonitor()
{
    MainWindow window;
    placeWindow(window, seenAt(QRect(0, 0, 3000, 2000)));
    window.show();
    QVERIFY2(room().contains(window.geometry()), QTest::toString(window.geometry()));
}

FACTORDESK_TEST(TestWindowPlace, QApplication)

} // namespace tst_window_place

#include "tst_window_place.moc"
