// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session_watch.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusUnixFileDescriptor>
#include <QSignalSpy>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace tst_session_watch {

using factordesk::app::SessionWatch;

namespace {

const QString bus = QStringLiteral("logind");
const QString ownSession = QStringLiteral("/org/freedesktop/login1/session/own");
const QString otherSession = QStringLiteral("/org/freedesktop/login1/session/other");

/// logind as far as it is asked.
class MockLogin final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    MockLogin() = default;
    Q_DISABLE_COPY_MOVE(MockLogin)
    ~MockLogin() override { closeEnd(); }

    bool knowsSession = true;
    int delays = 0; ///< How many were asked for.

    /// Somebody holds the last delay.
    [[nodiscard]] bool isDelayed() const
    {
        pollfd watched{.fd = m_end, .events = POLLIN, .revents = 0};
        return m_end >= 0 && ::poll(&watched, 1, 0) == 0;
    }

public slots:
    Q_SCRIPTABLE QDBusUnixFileDescriptor Inhibit(const QString& what, const QString&,
                                                 const QString&, const QString& mode)
    {
        closeEnd();
        std::array<int, 2> pipe{};
        if (what != QStringLiteral("sleep") || mode != QStringLiteral("delay") ||
            ::pipe2(pipe.data(), O_CLOEXEC) != 0)
            return {};
        ++delays;
        m_end = pipe[0];
        QDBusUnixFileDescriptor given;
        given.giveFileDescriptor(pipe[1]);
        return given;
    }
    Q_SCRIPTABLE QDBusObjectPath GetSessionByPID(uint, const QDBusMessage& call)
    {
        if (knowsSession)
            return QDBusObjectPath(ownSession);
        call.setDelayedReply(true);
        QDBusConnection(bus).send(call.createErrorReply(
            QStringLiteral("org.freedesktop.login1.NoSessionForPID"), QStringLiteral("none")));
        return {};
    }

private:
    void closeEnd()
    {
        if (m_end >= 0)
            ::close(std::exchange(m_end, -1));
    }

    int m_end = -1;
};

void signal(const QString& path, const QString& interface, const QString& name,
            const QVariantList& arguments = {})
{
    QDBusMessage message = QDBusMessage::createSignal(path, interface, name);
    message.setArguments(arguments);
    QVERIFY(QDBusConnection(bus).send(message));
}

void sleepBegins(bool isBeginning)
{
    signal(QStringLiteral("/org/freedesktop/login1"),
           QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"),
           {isBeginning});
}

void lockSession(const QString& path)
{
    signal(path, QStringLiteral("org.freedesktop.login1.Session"), QStringLiteral("Lock"));
}

} // namespace

/// The session's lock and the computer's sleep, told by a logind and a screen saver that this test
/// plays. Runs in a session bus of its own, which is the system's for it, too.
class TestSessionWatch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void tellsOfTheOwnSessionAlone();
    void tellsOfAllWithoutASession();
    void tellsBeforeSleep();
    void tellsOfTheScreenSaver_data();
    void tellsOfTheScreenSaver();

private:
    void start()
    {
        m_watch->start();
        QTRY_VERIFY(m_watch->findChildren<QDBusPendingCallWatcher*>().isEmpty());
    }

    std::unique_ptr<MockLogin> m_login;
    std::unique_ptr<SessionWatch> m_watch;
};

void TestSessionWatch::initTestCase()
{
    // Before anything asks for a bus: both addresses are read then.
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS"));
    if (!QDBusConnection::sessionBus().isConnected())
        QSKIP("There is no session bus.");
    QVERIFY(QDBusConnection::systemBus().isConnected());
    QDBusConnection own = QDBusConnection::connectToBus(QDBusConnection::SessionBus, bus);
    QVERIFY(own.registerService(QStringLiteral("org.freedesktop.login1")));
}

void TestSessionWatch::init()
{
    QDBusConnection own(bus);
    own.unregisterObject(QStringLiteral("/org/freedesktop/login1"));
    m_login = std::make_unique<MockLogin>();
    m_watch = std::make_unique<SessionWatch>();
    own.registerObject(QStringLiteral("/org/freedesktop/login1"), m_login.get(),
                       QDBusConnection::ExportScriptableSlots);
}

void TestSessionWatch::tellsOfTheOwnSessionAlone()
{
    start();
    QSignalSpy locking(m_watch.get(), &SessionWatch::locking);
    lockSession(otherSession);
    lockSession(ownSession);
    QTRY_COMPARE(locking.size(), 1);
    lockSession(ownSession); // Signals come in order: the other one has come by now.
    QTRY_COMPARE(locking.size(), 2);
}

void TestSessionWatch::tellsOfAllWithoutASession()
{
    m_login->knowsSession = false;
    start();
    QSignalSpy locking(m_watch.get(), &SessionWatch::locking);
    lockSession(otherSession);
    QTRY_COMPARE(locking.size(), 1);
}

void TestSessionWatch::tellsBeforeSleep()
{
    start();
    QTRY_VERIFY(m_login->isDelayed());
    bool wasDelayed = false;
    connect(m_watch.get(), &SessionWatch::locking, this,
            [&] { wasDelayed = m_login->isDelayed(); });
    sleepBegins(true);
    QTRY_VERIFY(!m_login->isDelayed());
    QVERIFY(wasDelayed); // Sleep waited for whoever was told.
    QCOMPARE(m_login->delays, 1);
    sleepBegins(false);
    QTRY_COMPARE(m_login->delays, 2); // For the next time.
    QTRY_VERIFY(m_login->isDelayed());
}

void TestSessionWatch::tellsOfTheScreenSaver_data()
{
    QTest::addColumn<QString>("interface");
    QTest::newRow("freedesktop") << QStringLiteral("org.freedesktop.ScreenSaver");
    QTest::newRow("GNOME") << QStringLiteral("org.gnome.ScreenSaver");
}

void TestSessionWatch::tellsOfTheScreenSaver()
{
    QFETCH(QString, interface);
    start();
    QSignalSpy locking(m_watch.get(), &SessionWatch::locking);
    const auto change = [&](bool isActive) {
        signal(QStringLiteral("/ScreenSaver"), interface, QStringLiteral("ActiveChanged"),
               {isActive});
    };
    change(false);
    change(true);
    QTRY_COMPARE(locking.size(), 1);
}

FACTORDESK_TEST(TestSessionWatch, QCoreApplication)

} // namespace tst_session_watch

#include "tst_session_watch.moc"
