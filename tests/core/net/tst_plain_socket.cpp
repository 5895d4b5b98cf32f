// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/plain_socket.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace tst_plain_socket {

using namespace factordesk;

class TestPlainSocket : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void peeks();
    void countsWhatHasCome();
    void shutsDown();
    void leavesAnotherSocketAlone();

private:
    [[nodiscard]] bool isConnected() const
    {
        return m_near->state() == QAbstractSocket::ConnectedState;
    }

    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<QTcpSocket> m_near;
    QTcpSocket* m_far = nullptr; ///< Owned by the server.
};

void TestPlainSocket::init()
{
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_near = std::make_unique<QTcpSocket>();
    m_near->connectToHost(QHostAddress::LocalHost, m_server->serverPort());
    QVERIFY(m_near->waitForConnected(10'000));
    QVERIFY(m_server->waitForNewConnection(10'000));
    m_far = m_server->nextPendingConnection();
}

void TestPlainSocket::peeks()
{
    const auto peek = [this](qsizetype most) {
        return net::peekInto(m_near->socketDescriptor(), most);
    };
    QCOMPARE(peek(100), QByteArray());
    m_far->write("hello");
    m_far->flush();
    QCOMPARE(peek(100), QByteArray("hello"));
    QCOMPARE(peek(2), QByteArray("he"));
    QTRY_COMPARE(m_near->bytesAvailable(), 5);
    QCOMPARE(m_near->readAll(), QByteArray("hello")); // It has stayed to be read.
    QCOMPARE(net::peekInto(-1, 100), QByteArray());
}

void TestPlainSocket::countsWhatHasCome()
{
    const auto received = [this](quint16 port) {
        return net::receivedBy(m_near->socketDescriptor(), port);
    };
    QCOMPARE(received(m_near->localPort()), 0);
    m_far->write("hello");
    m_far->flush();
    QTRY_COMPARE(received(m_near->localPort()), 5);
    QCOMPARE(received(m_near->peerPort()), 0);
    QTRY_COMPARE(m_near->bytesAvailable(), 5);
    QCOMPARE(m_near->readAll(), QByteArray("hello"));
    QCOMPARE(received(m_near->localPort()), 5); // Nor less when it has been read.
    QCOMPARE(net::receivedBy(-1, m_near->localPort()), 0);
}

void TestPlainSocket::shutsDown()
{
    net::shutDown(m_near->socketDescriptor(), m_near->localPort());
    QTRY_VERIFY(!isConnected());
    QTRY_COMPARE(m_far->state(), QAbstractSocket::UnconnectedState);
}

void TestPlainSocket::leavesAnotherSocketAlone()
{
    net::shutDown(m_near->socketDescriptor(), m_near->peerPort());
    net::shutDown(m_near->socketDescriptor(), 0);
    net::shutDown(-1, m_near->localPort());
    m_far->write("hello");
    QTRY_COMPARE(m_near->bytesAvailable(), 5);
    QCOMPARE(m_near->readAll(), QByteArray("hello"));
    QVERIFY(isConnected());
}

FACTORDESK_TEST(TestPlainSocket, QCoreApplication)

} // namespace tst_plain_socket

#include "tst_plain_socket.moc"
