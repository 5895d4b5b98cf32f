// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/form_fields.h"
#include "core/net/network_request.h"
#include "core/net/presentation.h"
#include "core/net/redaction.h"
#include "tests/support/test_program.h"

#include <QTest>

namespace tst_form_redaction {

using namespace factordesk;
using net::HttpRequest;
using net::Redactor;

class TestFormRedaction : public QObject
{
    Q_OBJECT

private slots:
    void findsFields_data();
    void findsFields();
    void recordsMarkersForSecrets();
    void recordsNoPassword();
    void leavesOtherBodiesAlone();
};

void TestFormRedaction::findsFields_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QList<QByteArray>>("values");
    using Values = QList<QByteArray>;
    QTest::newRow("empty") << QByteArray() << Values();
    QTest::newRow("alone") << QByteArray("token=a%20b") << Values{"a%20b"};
    QTest::newRow("in the middle") << QByteArray("a=1&token=x&b=2") << Values{"x"};
    QTest::newRow("at the end") << QByteArray("a=1&token=x") << Values{"x"};
    QTest::newRow("twice") << QByteArray("token=x&token=y") << Values{"x", "y"};
    QTest::newRow("with nothing in it") << QByteArray("token=&a=1") << Values{""};
    QTest::newRow("an equals sign in it") << QByteArray("token=a=b") << Values{"a=b"};
    QTest::newRow("no value") << QByteArray("token&a=1") << Values();
    QTest::newRow("another name's end") << QByteArray("my_token=x") << Values();
    QTest::newRow("another name's beginning") << QByteArray("tokens=x") << Values();
    QTest::newRow("nothing but joints") << QByteArray("&&&") << Values();
}

void TestFormRedaction::findsFields()
{
    QFETCH(QByteArray, form);
    QFETCH(QList<QByteArray>, values);
    QList<QByteArray> found;
    for (const net::FormField& field : net::formFields(form, {"token"}))
        found.append(form.sliced(field.begin, field.end - field.begin));
    QCOMPARE(found, values);
}

void TestFormRedaction::recordsMarkersForSecrets()
{
    const Redactor redactor(
        {.method = "POST",
         .url = QUrl(QStringLiteral("https://acme.example/token")),
         .headers = {{"content-type", "application/x-www-form-urlencoded"}},
         .body = "grant_type=refresh_token&refresh_token=s3cr%2Bet&client_id=desk",
         .secretRequestFields = {"refresh_token"},
         .secretAnswerFields = {"access_token"}});
    QCOMPARE(redactor.requestBody(),
             QByteArray("grant_type=refresh_token&refresh_token=<REFRESH_TOKEN>&client_id=desk"));
    // What was sent is found wherever the answer repeats it.
    QCOMPARE(redactor.responseBody({}, R"({"access_token":"new","you_sent":"s3cr%2Bet"})"),
             QByteArray(R"({"access_token":"<ACCESS_TOKEN>","you_sent":"<REFRESH_TOKEN>"})"));
}

void TestFormRedaction::recordsNoPassword()
{
    const SecureBytes password = SecureBytes::copyOf("bmFtZTpwYXNz");
    const HttpRequest request{.method = "POST",
                              .url = QUrl(QStringLiteral("https://acme.example/token")),
                              .token = &password,
                              .tokenScheme = net::TokenScheme::Basic};
    const Redactor redactor(request);
    QCOMPARE(net::headerValue(redactor.requestHeaders(), "Authorization"),
             QByteArray("Basic <TOKEN>"));
    QCOMPARE(net::networkRequest(request, {}, {}).rawHeader("Authorization"),
             QByteArray("Basic bmFtZTpwYXNz"));
}

void TestFormRedaction::leavesOtherBodiesAlone()
{
    const Redactor redactor({.method = "POST",
                             .url = QUrl(QStringLiteral("https://acme.example/x")),
                             .headers = {{"Content-Type", "application/json"}},
                             .body = R"({"a":"token=x","token":"y"})",
                             .secretRequestFields = {"token"}});
    QCOMPARE(redactor.requestBody(), QByteArray(R"({"a":"token=x","token":"<TOKEN>"})"));
}

FACTORDESK_TEST(TestFormRedaction, factordesk::test::NoApplication)

} // namespace tst_form_redaction

#include "tst_form_redaction.moc"
