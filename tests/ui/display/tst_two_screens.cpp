// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/reader.h"
#include "tests/support/fake_clock.h"
#include "ui/display/display_placement.h"
#include "ui/display/display_window.h"

#include <QApplication>
#include <QProcess>
#include <QScreen>
#include <QStandardPaths>
#include <QTest>

#include <cstdio>

using namespace factordesk;
using namespace factordesk::ui;

namespace {

constexpr std::string_view uri = "otpauth://totp/ACME:anna?secret=GEZDGNBVGY3TQOJQ&issuer=ACME";
constexpr QRect userRect(1280, 0, 1120, 900);

/// An X server in memory with a monitor for the desk and one for the user, which can be unplugged.
class TwoMonitors
{
public:
    /// False where Xvfb or xrandr is missing.
    [[nodiscard]] bool start()
    {
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        // It chooses a free display and tells its number.
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"),
                        QStringLiteral("-noreset"), QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("2400x900x24")});
        if (!m_server.waitForReadyRead(20'000))
            return false;
        qputenv("DISPLAY", ':' + m_server.readLine().trimmed());
        return randr({QStringLiteral("--setmonitor"), QStringLiteral("DESK"),
                      QStringLiteral("1280/338x900/238+0+0"), QStringLiteral("screen")}) &&
               plugIn();
    }
    bool plugIn()
    {
        return randr({QStringLiteral("--setmonitor"), QStringLiteral("USER"),
                      QStringLiteral("1120/300x900/238+1280+0"), QStringLiteral("none")});
    }
    bool unplug() { return randr({QStringLiteral("--delmonitor"), QStringLiteral("USER")}); }
    ~TwoMonitors()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

private:
    static bool randr(const QStringList& arguments)
    {
        return QProcess::execute(QStringLiteral("xrandr"), arguments) == 0;
    }

    QProcess m_server;
};

QScreen* screenCalled(const QString& name)
{
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen->name() == name)
            return screen;
    }
    return nullptr;
}

/// What stands on the monitor's own pixels.
bool hasSymbol(QScreen& screen)
{
    const auto symbols = scan::readSymbols(screen.grabWindow(0).toImage());
    return symbols.size() == 1 && symbols.front().text() == uri;
}

} // namespace

// The window that faces the user, on a monitor of its own in a real X server.
class TestTwoScreens : public QObject
{
    Q_OBJECT

public:
    explicit TestTwoScreens(TwoMonitors& monitors) : m_monitors(monitors) {}

private slots:
    void followsItsMonitor();

private:
    TwoMonitors& m_monitors;
};

void TestTwoScreens::followsItsMonitor()
{
    QVERIFY(screenCalled(QStringLiteral("DESK")));
    QScreen* user = screenCalled(QStringLiteral("USER"));
    QVERIFY(user);
    test::FakeClock clock;
    DisplayController controller(clock);
    controller.show(scene::Scan{.name = QStringLiteral("Anna Berg"),
                                .issuer = QStringLiteral("ACME"),
                                .account = QStringLiteral("anna"),
                                .symbol = std::make_shared<const qr::Symbol>(
                                    qr::Symbol::encode(uri, qr::ErrorCorrection::Medium).value()),
                                .period = {}},
                    QStringLiteral("de"));
    DisplayWindow window(controller);
    DisplayPlacement placement(window);
    placement.choose(ScreenIdentity::of(*user).key());
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.geometry(), userRect);
    QTRY_VERIFY(hasSymbol(*user));
    QVERIFY(!hasSymbol(*screenCalled(QStringLiteral("DESK"))));

    // Unplugged: gone, and not over to the desk's monitor.
    QVERIFY(m_monitors.unplug());
    QTRY_VERIFY(!screenCalled(QStringLiteral("USER")));
    QVERIFY(!window.isVisible());
    QVERIFY(!hasSymbol(*screenCalled(QStringLiteral("DESK"))));

    // Plugged in again: back by itself.
    QVERIFY(m_monitors.plugIn());
    QTRY_VERIFY(window.isVisible());
    QCOMPARE(window.geometry(), userRect);
    QTRY_VERIFY(hasSymbol(*screenCalled(QStringLiteral("USER"))));
}

int main(int argc, char** argv)
{
    constexpr int skipped = 77;
    TwoMonitors monitors;
    for (const char* const program : {"Xvfb", "xrandr"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty()) {
            std::fprintf(stderr, "SKIP: %s is not installed\n", program);
            return skipped;
        }
    }
    if (!monitors.start()) {
        std::fprintf(stderr, "SKIP: no X server with two monitors can be had here\n");
        return skipped;
    }
    qputenv("QT_QPA_PLATFORM", "xcb");
    QApplication application(argc, argv);
    TestTwoScreens test(monitors);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_two_screens.moc"
