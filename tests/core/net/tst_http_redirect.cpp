// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/net/make_http_client.h"
#include "tests/core/net/exchange_run.h"
#include "tests/support/hostile_server.h"
#include "tests/support/network_application.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_http_redirect {

using namespace factordesk;
using test::HostileServer;

/// Redirects are never followed: they would take the token and the code to wherever they point.
class TestHttpRedirect : public QObject
{
    Q_OBJECT

private slots:
    void nothingFollows_data();
    void nothingFollows();
    void cookiesAreNotKept();
};

void TestHttpRedirect::nothingFollows_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("elsewhere");
    for (const int status : {300, 301, 302, 303, 305, 307, 308}) {
        for (const QByteArray method : {"POST", "GET", "DELETE"}) {
            QTest::addRow("%d %s same origin", status, method.constData())
                << status << method << false;
            QTest::addRow("%d %s other origin", status, method.constData())
                << status << method << true;
        }
    }
}

void TestHttpRedirect::nothingFollows()
{
    QFETCH(int, status);
    QFETCH(QByteArray, method);
    QFETCH(bool, elsewhere);
    HostileServer server;
    HostileServer other;
    other.setBehaviour({test::httpAnswer(200, "{}")});
    const QByteArray target =
        (elsewhere ? other : server).url(QStringLiteral("/there")).toEncoded();
    server.addBehaviour({test::httpAnswer(status, "", "Location: " + target + "\r\n")});
    server.setBehaviour({test::httpAnswer(200, "{}")});

    const SystemClock clock;
    const auto client = net::makeHttpClient(clock);
    const SecureBytes token = SecureBytes::copyOf("the-token");
    net::HttpRequest request = test::verifyRequest(server.url());
    request.method = method;
    request.token = &token;
    const auto exchange = test::run(*client, request);
    QVERIFY(exchange && !exchange->result());
    QCOMPARE(exchange->result().error().fault, net::Fault::Redirected);
    QCOMPARE(exchange->result().error().stage, net::Stage::Http);
    QCOMPARE(exchange->result().error().settlement, net::Settlement::Answered);
    QCOMPARE(exchange->record().status, status);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(other.connectionCount(), 0);
}

void TestHttpRedirect::cookiesAreNotKept()
{
    HostileServer server;
    server.setBehaviour({test::httpAnswer(200, "{}", "Set-Cookie: a=b; Path=/\r\n")});
    const SystemClock clock;
    const auto client = net::makeHttpClient(clock);
    for (int i = 0; i < 2; ++i)
        QVERIFY(test::run(*client, test::verifyRequest(server.url())));
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.requests().last().toLower().contains("\r\ncookie:"));
}

FACTORDESK_TEST(TestHttpRedirect, factordesk::test::NetworkApplication)

} // namespace tst_http_redirect

#include "tst_http_redirect.moc"
