// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/observed_http_client.h"
#include "tests/support/event_loop.h"
#include "tests/support/network_application.h"
#include "tests/support/scripted_http_client.h"
#include "tests/support/test_program.h"

#include <QStringList>
#include <QTest>

namespace tst_observed_http_client {

using namespace factordesk;
using namespace factordesk::net;
using namespace factordesk::test;

class TestObservedHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void passesTheRequestOn();
    void showsEachExchangeFirst();
    void showsFailures();
    void showsNothingOfDroppedExchanges();
    void survivesAnObserverThatDropsTheExchange();
};

namespace {

/// An observed client, the script behind it, and what was seen in which order.
struct Bench
{
    std::unique_ptr<ScriptedHttpClient> owned = std::make_unique<ScriptedHttpClient>();
    ScriptedHttpClient& script = *owned;
    QStringList log;
    std::function<void()> react = [] {};
    ObservedHttpClient client{std::move(owned), [this](const PendingExchange& finished) {
                                  const auto& result = finished.result();
                                  log.append(result ? QString::number(result->status)
                                                    : QStringLiteral("failure"));
                                  react();
                              }};

    [[nodiscard]] std::unique_ptr<PendingExchange> send()
    {
        return client.send({.method = "GET", .url = QUrl(QStringLiteral("https://acme.test/"))},
                           {.bodyBytes = 77});
    }
};

} // namespace

void TestObservedHttpClient::passesTheRequestOn()
{
    Bench bench;
    const auto exchange = bench.send();
    QCOMPARE(bench.script.sent().size(), 1);
    QCOMPARE(bench.script.sent().at(0).request.url.host(), QStringLiteral("acme.test"));
    QCOMPARE(bench.script.sent().at(0).limits.bodyBytes, 77);
    QVERIFY(bench.log.isEmpty());
}

void TestObservedHttpClient::showsEachExchangeFirst()
{
    Bench bench;
    bench.script.answer(200, "{}");
    bench.script.answer(404, "{}");
    const auto first = bench.send();
    const auto second = bench.send();
    for (const auto& exchange : {first.get(), second.get()}) {
        connect(exchange, &PendingBase::finished, this,
                [&] { bench.log.append(QStringLiteral("caller")); });
    }
    runEvents();
    QCOMPARE(bench.log.join(u' '), QStringLiteral("200 caller 404 caller"));
}

void TestObservedHttpClient::showsFailures()
{
    Bench bench;
    bench.script.fail({.fault = Fault::ConnectionRefused});
    const auto exchange = bench.send();
    const auto aborted = bench.send();
    aborted->abort();
    runEvents();
    QCOMPARE(bench.log.join(u' '), QStringLiteral("failure failure"));
}

void TestObservedHttpClient::showsNothingOfDroppedExchanges()
{
    Bench bench;
    bench.script.answer(200, "{}");
    auto exchange = bench.send();
    exchange.reset();
    runEvents();
    QVERIFY(bench.log.isEmpty());
}

void TestObservedHttpClient::survivesAnObserverThatDropsTheExchange()
{
    Bench bench;
    bench.script.answer(200, "{}");
    auto exchange = bench.send();
    bool isCallerTold = false;
    connect(exchange.get(), &PendingBase::finished, this, [&] { isCallerTold = true; });
    bench.react = [&] { exchange.reset(); };
    runEvents();
    QCOMPARE(bench.log.join(u' '), QStringLiteral("200"));
    QVERIFY(!isCallerTold);
}

FACTORDESK_TEST(TestObservedHttpClient, factordesk::test::NetworkApplication)

} // namespace tst_observed_http_client

#include "tst_observed_http_client.moc"
