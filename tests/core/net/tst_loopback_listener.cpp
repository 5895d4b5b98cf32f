// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/loopback_listener.h"
#include "core/net/make_redirect_listener.h"
#include "core/net/redirect_listener.h"
#include "core/net/redirect_request.h"
#include "tests/support/fake_delays.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

namespace tst_loopback_listener {

using namespace factordesk;
using net::LoopbackListener;
using test::FakeDelays;

namespace {

struct Listening
{
    test::FakeClock clock;
    FakeDelays delays{clock};
    std::unique_ptr<net::RedirectListener> listener =
        net::makeRedirectListener(SecureBytes::copyOf("state"), {}, delays);
    bool isOpen = listener->listen();

    [[nodiscard]] std::unique_ptr<QTcpSocket> visitor()
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(listener->redirectUri().host(),
                              quint16(listener->redirectUri().port()));
        return socket;
    }
};

constexpr char good[] = "GET /callback?code=a%2Fb&state=state HTTP/1.1\r\nHost: x\r\n\r\n";

} // namespace

class TestLoopbackListener : public QObject
{
    Q_OBJECT

private slots:
    void readsByteByByte();
    void dropsWhoIsTooSlow();
    void dropsWhoComesInCrowds();
    void takesOneAnswerOnly();
};

void TestLoopbackListener::readsByteByByte()
{
    Listening desk;
    QVERIFY(desk.isOpen);
    QCOMPARE(desk.listener->redirectUri().host(), QStringLiteral("127.0.0.1"));
    QSignalSpy answered(desk.listener.get(), &net::RedirectListener::answered);
    const auto visitor = desk.visitor();
    QTRY_COMPARE(visitor->state(), QAbstractSocket::ConnectedState);
    for (const char byte : QByteArray(good)) {
        visitor->write(&byte, 1);
        visitor->flush();
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(answered.count(), 1);
    const net::RedirectAnswer answer = desk.listener->takeAnswer();
    QVERIFY(answer.code == SecureBytes::copyOf("a/b"));
}

void TestLoopbackListener::dropsWhoIsTooSlow()
{
    Listening desk;
    const auto visitor = desk.visitor();
    visitor->write("GET /callback?code=");
    QTRY_COMPARE(desk.delays.waiting(), 1U);
    QTRY_COMPARE(visitor->state(), QAbstractSocket::ConnectedState);
    desk.delays.advance(LoopbackListener::patience);
    QTRY_COMPARE(visitor->state(), QAbstractSocket::UnconnectedState);
}

void TestLoopbackListener::dropsWhoComesInCrowds()
{
    Listening desk;
    std::vector<std::unique_ptr<QTcpSocket>> crowd;
    for (int i = 0; i < LoopbackListener::mostConnections; ++i)
        crowd.push_back(desk.visitor());
    QTRY_COMPARE(desk.delays.waiting(), std::size_t(LoopbackListener::mostConnections));
    const auto last = desk.visitor();
    QTRY_COMPARE(last->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(crowd.front()->state(), QAbstractSocket::ConnectedState);
}

void TestLoopbackListener::takesOneAnswerOnly()
{
    Listening desk;
    QSignalSpy answered(desk.listener.get(), &net::RedirectListener::answered);
    const auto first = desk.visitor();
    const auto second = desk.visitor();
    QTRY_COMPARE(desk.delays.waiting(), 2U);
    first->write(good);
    QTRY_COMPARE(answered.count(), 1);
    second->write(good);
    QTRY_VERIFY(second->bytesAvailable() > 0);
    QVERIFY(second->readAll().startsWith("HTTP/1.1 400 "));
    QCOMPARE(answered.count(), 1);
}

FACTORDESK_TEST(TestLoopbackListener, factordesk::test::NetworkApplication)

} // namespace tst_loopback_listener

#include "tst_loopback_listener.moc"
