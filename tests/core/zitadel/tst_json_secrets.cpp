// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/json_secrets.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/rest_transport.h"
#include "tests/support/event_loop.h"
#include "tests/support/freed_memory.h"
#include "tests/support/network_application.h"
#include "tests/support/sample_values.h"
#include "tests/support/scripted_http_client.h"
#include "tests/support/test_program.h"

#include <QJsonDocument>
#include <QTest>

#include <memory>

namespace tst_json_secrets {

using namespace factordesk;
using zitadel::JsonSecrets;

class TestJsonSecrets : public QObject
{
    Q_OBJECT

private slots:
    void takesStrings();
    void takesLists();
    void leavesWhatItDoesNotTake_data();
    void leavesWhatItDoesNotTake();
    void findsNothingElse();
    void leavesNoRegisteredSecretBehind();
    void leavesNoRecoveryCodeBehind();

private:
    void answerWith(QByteArray body);
    [[nodiscard]] static QByteArray bytes(const SecureBytes& secret)
    {
        return QByteArray(secret.text().data(), qsizetype(secret.size()));
    }

    std::unique_ptr<zitadel::RemoteClient> m_client;
};

void TestJsonSecrets::takesStrings()
{
    QByteArray json = R"({"a":{"secret" : "GEZDGNBVGY3TQOJQ"},"uri":"otpauth://x?a=1\u0026b=2"})";
    const qsizetype size = json.size();
    const JsonSecrets secrets = JsonSecrets::takeFrom(json, {"secret", "uri"});
    QVERIFY(!json.contains("GEZD"));
    QVERIFY(!json.contains("otpauth"));
    QCOMPARE(json.size(), size);
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const SecureBytes* const secret = secrets.find(object[u"a"][u"secret"].toString());
    QVERIFY(secret);
    QCOMPARE(bytes(*secret), QByteArray("GEZDGNBVGY3TQOJQ"));
    const SecureBytes* const uri = secrets.find(object[u"uri"].toString());
    QVERIFY(uri);
    QCOMPARE(bytes(*uri), QByteArray("otpauth://x?a=1&b=2"));
}

void TestJsonSecrets::takesLists()
{
    QByteArray json = R"({"codes": ["abcde-fghjk" , "kx7pe-mw2rt"],"other":["abcde-fghjk"]})";
    const JsonSecrets secrets = JsonSecrets::takeFrom(json, {"codes"});
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QCOMPARE(bytes(*secrets.find(object[u"codes"][0].toString())), QByteArray("abcde-fghjk"));
    QCOMPARE(bytes(*secrets.find(object[u"codes"][1].toString())), QByteArray("kx7pe-mw2rt"));
    QCOMPARE(object[u"other"][0].toString(), QStringLiteral("abcde-fghjk"));
}

void TestJsonSecrets::leavesWhatItDoesNotTake_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("another name") << QByteArray(R"({"secrets":"GEZDGNBVGY3TQOJQ"})");
    QTest::newRow("a value of that name") << QByteArray(R"({"a":"secret","b":"GEZDGNBVGY3TQOJQ"})");
    QTest::newRow("short") << QByteArray(R"({"secret":"GEZDGNB"})");
    QTest::newRow("a number") << QByteArray(R"({"secret":1234567890})");
    QTest::newRow("an object") << QByteArray(R"({"secret":{"x":"GEZDGNBVGY3TQOJQ"}})");
    QTest::newRow("no escape") << QByteArray(R"({"secret":"GEZDGNBVGY3TQOJQ\x"})");
    QTest::newRow("not UTF-8") << QByteArray("{\"secret\":\"GEZDGNBVGY3TQOJQ\xff\"}");
    QTest::newRow("cut") << QByteArray(R"({"secret":"GEZDGNBVGY3TQOJQ)");
    QTest::newRow("cut at an escape") << QByteArray(R"({"secret":"GEZDGNBVGY3TQOJQ\)");
    QTest::newRow("cut before") << QByteArray(R"({"secret":)");
    QTest::newRow("cut list") << QByteArray(R"({"secret":["short",)");
}

void TestJsonSecrets::leavesWhatItDoesNotTake()
{
    QFETCH(const QByteArray, json);
    QByteArray text = json;
    const JsonSecrets secrets = JsonSecrets::takeFrom(text, {"secret"});
    QCOMPARE(text, json);
}

void TestJsonSecrets::findsNothingElse()
{
    QByteArray json = R"({"secret":"GEZDGNBVGY3TQOJQ"})";
    const JsonSecrets secrets = JsonSecrets::takeFrom(json, {"secret"});
    for (const char* text : {"", "#0", "#1              ", "#-1             ", "GEZDGNBVGY3TQOJQ"})
        QVERIFY(!secrets.find(QLatin1String(text)));
}

void TestJsonSecrets::answerWith(QByteArray body)
{
    auto http = std::make_unique<test::ScriptedHttpClient>();
    // A copy of its own, as the network's is.
    http->answer(200, QByteArray(body.constData(), body.size()));
    m_client = std::make_unique<zitadel::RemoteClient>(std::make_unique<zitadel::RestTransport>(
        std::move(http), *zitadel::ServerAddress::make(QStringLiteral("acme.test:8443")),
        SecureBytes::copyOf("a-token")));
}

void TestJsonSecrets::leavesNoRegisteredSecretBehind()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    answerWith(R"({"details":{},"uri":"otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ\u0026issuer=x",)"
               R"("secret":"GEZDGNBVGY3TQOJQ"})");
    const test::FreedMemoryWatch watch("GEZDGNBVGY3TQOJQ");
    const auto call = m_client->registerTotp(test::userId());
    test::runEvents();
    QVERIFY(call->isFinished());
    QVERIFY(call->result());
    QVERIFY(call->result()->secret.text() == "GEZDGNBVGY3TQOJQ");
    QVERIFY(call->result()->uri.text().ends_with("GEZDGNBVGY3TQOJQ&issuer=x"));
    // The call still lives, whose scripted record shows the body as it came.
    QCOMPARE(watch.leftBehind(), 0);
}

void TestJsonSecrets::leavesNoRecoveryCodeBehind()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    answerWith(R"({"details":{},"recoveryCodes":["abcde-fghjk","kx7pe-mw2rt"]})");
    const test::FreedMemoryWatch watch("kx7pe-mw2rt");
    const auto call = m_client->generateRecoveryCodes(test::userId(), 2);
    test::runEvents();
    QVERIFY(call->isFinished());
    QVERIFY(call->result());
    QCOMPARE(call->result()->codes.size(), std::size_t(2));
    QCOMPARE(watch.leftBehind(), 0);
}

FACTORDESK_TEST(TestJsonSecrets, factordesk::test::NetworkApplication)

} // namespace tst_json_secrets

#include "tst_json_secrets.moc"
