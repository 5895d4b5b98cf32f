// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connection_policy.h"
#include "core/net/qnam_exchange.h"
#include "tests/core/net/exchange_run.h"
#include "tests/support/event_loop.h"
#include "tests/support/fake_clock.h"
#include "tests/support/hostile_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTcpServer>
#include <QTest>

#include <memory>

namespace tst_qnam_exchange {

using namespace factordesk;
using namespace factordesk::net;
using test::Behaviour;
using test::HostileServer;
using namespace std::chrono_literals;

/// One exchange by itself: what it records, how it is stopped, what it hides. Its dealings with
/// broken connections, limits, redirects and certificates have tests of their own.
class TestQnamExchange : public QObject
{
    Q_OBJECT

private slots:
    void recordsWhatWentOverTheWire();
    void recordsNoSecret();
    void recordsAnErrorAnswer();
    void readsTheClockAroundTheAnswer();
    void isAbortedBeforeAnythingLeft();
    void isAbortedWhileItWaits();
    void doesNothingWhenAbortedAfterItsEnd();
    void saysNothingOnceDeleted();
    void tellsThatNobodyListens();
    void givesTheAnswerAway();

private:
    [[nodiscard]] std::unique_ptr<QnamExchange> start(const HttpRequest& request)
    {
        return std::make_unique<QnamExchange>(request, HttpLimits{}, ConnectionPolicy({}, {}),
                                              m_clock);
    }

    test::FakeClock m_clock;
    HostileServer m_server;
};

namespace {

bool awaitEnd(PendingExchange& exchange)
{
    QSignalSpy finished(&exchange, &PendingBase::finished);
    return finished.wait(20'000) && finished.count() == 1;
}

} // namespace

void TestQnamExchange::recordsWhatWentOverTheWire()
{
    m_server.addBehaviour({test::httpAnswer(200, "{\"a\":1}", "X-One: 1\r\nX-Two: 2\r\n")});
    const QUrl url = m_server.url(QStringLiteral("/v2/users"));
    const auto exchange = start(test::verifyRequest(url));
    QVERIFY(awaitEnd(*exchange));
    const ExchangeRecord& record = exchange->record();
    QCOMPARE(record.method, QByteArray("POST"));
    QCOMPARE(record.url, url);
    QCOMPARE(record.bytesSent, 17);
    QCOMPARE(record.status, 200);
    QCOMPARE(headerValue(record.responseHeaders, "x-two"), QByteArray("2"));
    QCOMPARE(record.responseBody, QByteArray("{\"a\":1}"));
    QCOMPARE(record.bytesReceived, 7);
    QVERIFY(record.timings.connecting && record.timings.requestSent && record.timings.firstByte);
    QVERIFY(!record.timings.encrypted);
    QVERIFY(*record.timings.connecting <= *record.timings.requestSent);
    QVERIFY(*record.timings.requestSent <= *record.timings.firstByte);
    QVERIFY(*record.timings.firstByte <= record.timings.total);
    QVERIFY(m_server.requests().last().endsWith("\r\n\r\n{\"code\":\"123456\"}"));
}

void TestQnamExchange::recordsNoSecret()
{
    m_server.addBehaviour(
        {test::httpAnswer(400, R"({"code":3,"message":"123456 a-token","secret":"JBSW"})",
                          "X-Echo: Bearer a-token\r\n")});
    HttpRequest request = test::verifyRequest(m_server.url());
    request.secretAnswerFields = {"secret"};
    const SecureBytes token = SecureBytes::copyOf("a-token");
    request.token = &token;
    const auto exchange = start(request);
    QVERIFY(awaitEnd(*exchange));
    const ExchangeRecord& record = exchange->record();
    QCOMPARE(headerValue(record.requestHeaders, "Authorization"), QByteArray("Bearer <TOKEN>"));
    QCOMPARE(record.requestBody, QByteArray(R"({"code":"<CODE>"})"));
    QCOMPARE(headerValue(record.responseHeaders, "X-Echo"), QByteArray("Bearer <TOKEN>"));
    QCOMPARE(record.responseBody,
             QByteArray(R"({"code":3,"message":"<CODE> <TOKEN>","secret":"<SECRET>"})"));
    // The wire had them all.
    QVERIFY(m_server.requests().last().contains("Authorization: Bearer a-token\r\n"));
    QVERIFY(exchange->result()->body.contains("JBSW"));
}

void TestQnamExchange::recordsAnErrorAnswer()
{
    m_server.addBehaviour({test::httpAnswer(503, "later", "Retry-After: 5\r\n")});
    const auto exchange = start(test::verifyRequest(m_server.url()));
    QVERIFY(awaitEnd(*exchange));
    QVERIFY(exchange->result()); // a whole answer, whatever it says
    QCOMPARE(exchange->result()->status, 503);
    QCOMPARE(exchange->result()->body, QByteArray("later"));
    QCOMPARE(headerValue(exchange->result()->headers, "retry-after"), QByteArray("5"));
    QCOMPARE(exchange->record().status, 503);
}

void TestQnamExchange::readsTheClockAroundTheAnswer()
{
    m_server.addBehaviour({test::httpAnswer(200, "{}")});
    const WallTime before = m_clock.now();
    const auto exchange = start(test::verifyRequest(m_server.url()));
    QCOMPARE(exchange->record().sentAt, before);
    m_clock.advance(3s); // before the connection is made
    QVERIFY(awaitEnd(*exchange));
    QCOMPARE(exchange->record().sentAt, before + 3s);
    QCOMPARE(exchange->record().receivedAt, before + 3s);
}

void TestQnamExchange::isAbortedBeforeAnythingLeft()
{
    const qsizetype before = m_server.requests().size();
    for (int i = 0; i < 20; ++i) {
        const auto exchange = start(test::verifyRequest(m_server.url()));
        exchange->abort();
        QVERIFY(!exchange->isFinished());
        QVERIFY(awaitEnd(*exchange));
        QCOMPARE(exchange->result().error().fault, Fault::Aborted);
        QCOMPARE(exchange->result().error().settlement, Settlement::NotSent);
    }
    test::runEvents();
    QCOMPARE(m_server.requests().size(), before);
}

void TestQnamExchange::isAbortedWhileItWaits()
{
    const qsizetype before = m_server.requests().size();
    m_server.addBehaviour({}); // silence
    const auto exchange = start(test::verifyRequest(m_server.url()));
    QTRY_COMPARE(m_server.requests().size(), before + 1);
    exchange->abort();
    exchange->abort();
    QVERIFY(awaitEnd(*exchange));
    const Failure& failure = exchange->result().error();
    QCOMPARE(failure.fault, Fault::Aborted);
    QCOMPARE(failure.stage, Stage::Http);
    QCOMPARE(failure.settlement, Settlement::Unknown);
    QCOMPARE(exchange->record().status, 0);
}

void TestQnamExchange::doesNothingWhenAbortedAfterItsEnd()
{
    m_server.addBehaviour({test::httpAnswer(200, "{}")});
    const auto exchange = start(test::verifyRequest(m_server.url()));
    QVERIFY(awaitEnd(*exchange));
    const QSignalSpy finished(exchange.get(), &PendingBase::finished);
    exchange->abort();
    test::runEvents();
    QCOMPARE(finished.count(), 0);
    QVERIFY(exchange->result());
}

void TestQnamExchange::saysNothingOnceDeleted()
{
    const qsizetype before = m_server.requests().size();
    m_server.addBehaviour({});
    auto exchange = start(test::verifyRequest(m_server.url()));
    const QSignalSpy finished(exchange.get(), &PendingBase::finished);
    QTRY_COMPARE(m_server.requests().size(), before + 1);
    exchange.reset();
    test::runEvents();
    QCOMPARE(finished.count(), 0);
    QCOMPARE(m_server.requests().size(), before + 1);
}

void TestQnamExchange::tellsThatNobodyListens()
{
    QUrl url = m_server.url();
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost));
    url.setPort(free.serverPort());
    free.close();
    const auto exchange = start(test::verifyRequest(url));
    QVERIFY(awaitEnd(*exchange));
    const Failure& failure = exchange->result().error();
    QCOMPARE(failure.fault, Fault::ConnectionRefused);
    QCOMPARE(failure.stage, Stage::Connection);
    QCOMPARE(failure.settlement, Settlement::NotSent);
    QVERIFY(!failure.technicalText.isEmpty());
    QVERIFY(!exchange->record().timings.requestSent);
}

void TestQnamExchange::givesTheAnswerAway()
{
    m_server.addBehaviour({test::httpAnswer(200, "{\"secret\":\"JBSW\"}")});
    const auto exchange = start(test::verifyRequest(m_server.url()));
    QVERIFY(awaitEnd(*exchange));
    const Expected<HttpAnswer, Failure> answer = exchange->takeResult();
    QCOMPARE(answer->body, QByteArray("{\"secret\":\"JBSW\"}"));
    QVERIFY(answer->body.isDetached()); // nobody holds another copy, so that it can be wiped
}

FACTORDESK_TEST(TestQnamExchange, factordesk::test::NetworkApplication)

} // namespace tst_qnam_exchange

#include "tst_qnam_exchange.moc"
