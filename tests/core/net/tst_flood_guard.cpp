// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/flood_guard.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <memory>

namespace tst_flood_guard {

using factordesk::net::FloodGuard;

/// A connection between two sockets of this process; what is written at one end is never read at
/// the other, and received all the same.
class TestFloodGuard : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void endsWhatIsTooMuch();
    void leavesLessAlone();
    void leavesOtherPortsAlone();
    void endsWhatPoursAfterRelease();
    void leavesAnotherAnswerAloneAfterRelease();
    void takesNoNewConnectionForAnOldOne();
    void looksNoMoreAfterStop();

private:
    void pour(qint64 bytes)
    {
        m_far->write(QByteArray(bytes, 'x'));
        m_far->flush();
    }
    [[nodiscard]] bool isOpen() const { return m_near->state() == QAbstractSocket::ConnectedState; }
    void connectAnew();
    /// Pours into a connection of its own until that has been ended.
    void waitForAnEndedFlood();
    /// Long enough for a few looks: another connection, which is too much, is ended meanwhile.
    void waitForALook();

    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<QTcpSocket> m_near;
    QTcpSocket* m_far = nullptr; ///< Owned by the server.
};

void TestFloodGuard::init()
{
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    connectAnew();
}

void TestFloodGuard::connectAnew()
{
    m_near = std::make_unique<QTcpSocket>();
    m_near->connectToHost(QHostAddress::LocalHost, m_server->serverPort());
    QVERIFY(m_server->waitForNewConnection(10'000));
    m_far = m_server->nextPendingConnection();
    QTRY_VERIFY(isOpen());
}

void TestFloodGuard::waitForALook()
{
    for (int i = 0; i < 2; ++i) {
        QTcpSocket other;
        other.connectToHost(QHostAddress::LocalHost, m_server->serverPort());
        QVERIFY(m_server->waitForNewConnection(10'000));
        QTcpSocket* const far = m_server->nextPendingConnection();
        QTRY_COMPARE(other.state(), QAbstractSocket::ConnectedState);
        far->write(QByteArray(20'000, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QAbstractSocket::UnconnectedState, 10'000);
    }
}

void TestFloodGuard::endsWhatIsTooMuch()
{
    std::atomic_int ended = 0;
    FloodGuard guard(10'000, [&ended] { ++ended; });
    guard.watch(m_server->serverPort());
    QVERIFY(guard.isWatching());
    pour(10'001);
    QTRY_VERIFY_WITH_TIMEOUT(guard.hasEndedFlood(), 10'000);
    QTRY_VERIFY(!isOpen());
    waitForALook();
    QCOMPARE(ended.load(), 1);
}

void TestFloodGuard::leavesLessAlone()
{
    FloodGuard guard(10'000, [] {});
    guard.watch(m_server->serverPort());
    pour(10'000 - 1);
    waitForALook();
    QVERIFY(isOpen());
    guard.allow(5'000);
    QTRY_VERIFY(!isOpen());
}

void TestFloodGuard::leavesOtherPortsAlone()
{
    QTcpServer elsewhere;
    QVERIFY(elsewhere.listen(QHostAddress::LocalHost));
    QTcpSocket near;
    near.connectToHost(QHostAddress::LocalHost, elsewhere.serverPort());
    QVERIFY(elsewhere.waitForNewConnection(10'000));
    elsewhere.nextPendingConnection()->write(QByteArray(20'000, 'x'));
    FloodGuard guard(10'000, [] {});
    guard.watch(m_server->serverPort());
    QTRY_COMPARE(near.bytesAvailable(), 20'000);
    waitForALook();
    QCOMPARE(near.state(), QAbstractSocket::ConnectedState);
}

void TestFloodGuard::endsWhatPoursAfterRelease()
{
    int ended = 0;
    FloodGuard guard(1'000'000, [&ended] { ++ended; });
    pour(100'000);
    QTRY_COMPARE(m_near->bytesAvailable(), 100'000);
    guard.watch(m_server->serverPort());
    guard.release();
    // What had come before is nobody's fault.
    QTimer again;
    connect(&again, &QTimer::timeout, this, [this] { pour(1000); });
    again.start(0);
    QTRY_VERIFY_WITH_TIMEOUT(!isOpen(), 10'000);
    QVERIFY(!guard.hasEndedFlood());
    QCOMPARE(ended, 0);
}

void TestFloodGuard::waitForAnEndedFlood()
{
    QTcpSocket other;
    other.connectToHost(QHostAddress::LocalHost, m_server->serverPort());
    QVERIFY(m_server->waitForNewConnection(10'000));
    QTcpSocket* const far = m_server->nextPendingConnection();
    QTRY_COMPARE(other.state(), QAbstractSocket::ConnectedState);
    QTimer again;
    connect(&again, &QTimer::timeout, this, [far] { far->write(QByteArray(10'000, 'x')); });
    again.start(0);
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), QAbstractSocket::UnconnectedState, 10'000);
}

void TestFloodGuard::leavesAnotherAnswerAloneAfterRelease()
{
    FloodGuard guard(1'000'000, [] {});
    guard.watch(m_server->serverPort());
    guard.release();
    waitForAnEndedFlood();
    pour(900'000); // Of another call to the same server, and no more than one may hold.
    QTRY_COMPARE(m_near->bytesAvailable(), 900'000);
    waitForAnEndedFlood();
    QVERIFY(isOpen());
}

void TestFloodGuard::takesNoNewConnectionForAnOldOne()
{
    FloodGuard guard(1'000'000, [] {});
    guard.watch(m_server->serverPort());
    guard.release();
    pour(50'000);
    waitForAnEndedFlood();
    const qintptr number = m_near->socketDescriptor();
    m_near.reset();
    connectAnew();
    QCOMPARE(m_near->socketDescriptor(), number);
    pour(1'000);
    waitForAnEndedFlood();
    QVERIFY(isOpen());
}

void TestFloodGuard::looksNoMoreAfterStop()
{
    FloodGuard guard(10'000, [] {});
    guard.watch(m_server->serverPort());
    guard.stop();
    guard.stop();
    QVERIFY(!guard.isWatching());
    pour(20'000);
    QTRY_COMPARE(m_near->bytesAvailable(), 20'000);
    QVERIFY(isOpen());
}

FACTORDESK_TEST(TestFloodGuard, QCoreApplication)

} // namespace tst_flood_guard

#include "tst_flood_guard.moc"
