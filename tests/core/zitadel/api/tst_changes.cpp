// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/details.h"
#include "core/zitadel/api/register_totp.h"
#include "core/zitadel/api/remove_totp.h"
#include "core/zitadel/api/rest_call.h"
#include "core/zitadel/api/verify_totp.h"
#include "tests/core/zitadel/answer_table.h"
#include "tests/support/freed_memory.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_changes {

using namespace factordesk;
using namespace factordesk::zitadel;
using net::Fault;

/// The operations that change something, in the form of the REST gateway.
class TestChanges : public QObject
{
    Q_OBJECT

private slots:
    void asksAsDocumented();
    void keepsAnIdInOneSegment_data();
    void keepsAnIdInOneSegment();
    void readsDetails_data();
    void readsDetails();
    void refusesOtherAnswers_data();
    void refusesOtherAnswers();
    void readsARegistration();
    void refusesOtherRegistrations_data();
    void refusesOtherRegistrations();
    void leavesNoSecretBehind();
};

namespace {

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

std::string textOf(const SecureBytes& bytes)
{
    return std::string(bytes.text());
}

const QByteArray registered =
    R"({"details":{"sequence":"2","changeDate":"2025-03-25T07:19:29.656Z",)"
    R"("resourceOwner":"69629023906488334","creationDate":"2025-03-25T07:19:29.656Z"},)"
    R"("uri":"otpauth://totp/ZITADEL:anna%40acme.test?algorithm=SHA1&digits=6&issuer=ZITADEL)"
    R"(&period=30&secret=JBSWY3DPEHPK3PXP","secret":"JBSWY3DPEHPK3PXP"})";

} // namespace

void TestChanges::asksAsDocumented()
{
    const RestCall verify =
        VerifyTotp{.userId = test::userId(), .code = otp::Code("012345")}.rest();
    QCOMPARE(verify.method, QByteArray("POST"));
    QCOMPARE(verify.path, QByteArray("/v2/users/29001/totp/verify"));
    QCOMPARE(verify.body, QByteArray(R"({"code":"012345"})"));
    QCOMPARE(verify.secretRequestFields, QList<QByteArray>{"code"});
    QVERIFY(verify.organisationId.isEmpty());

    const RestCall registering = RegisterTotp{.userId = test::userId()}.rest();
    QCOMPARE(registering.method, QByteArray("POST"));
    QCOMPARE(registering.path, QByteArray("/v2/users/29001/totp"));
    QCOMPARE(registering.body, QByteArray("{}"));
    QCOMPARE(registering.secretAnswerFields, QList<QByteArray>({"uri", "secret"}));

    const RestCall removing = RemoveTotp{.userId = test::userId()}.rest();
    QCOMPARE(removing.method, QByteArray("DELETE"));
    QCOMPARE(removing.path, QByteArray("/v2/users/29001/totp"));
    QVERIFY(removing.body.isEmpty());
}

void TestChanges::keepsAnIdInOneSegment_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("segment");
    QTest::newRow("plain") << QStringLiteral("163840776835432345")
                           << QByteArray("163840776835432345");
    QTest::newRow("path") << QStringLiteral("../admin") << QByteArray("%2E%2E%2Fadmin");
    QTest::newRow("query") << QStringLiteral("a?b#c&d=e") << QByteArray("a%3Fb%23c%26d%3De");
    QTest::newRow("percent") << QStringLiteral("a%2Fb") << QByteArray("a%252Fb");
    QTest::newRow("blank") << QStringLiteral("a b") << QByteArray("a%20b");
    QTest::newRow("another script") << QStringLiteral("ü") << QByteArray("%C3%BC");
}

void TestChanges::keepsAnIdInOneSegment()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, segment);
    QCOMPARE(userPath(id), "/v2/users/" + segment);
    QCOMPARE(RemoveTotp{.userId = test::userId(id)}.rest().path, "/v2/users/" + segment + "/totp");
}

void TestChanges::readsDetails_data()
{
    QTest::addColumn<QByteArray>("details");
    QTest::addColumn<Details>("expected");
    const Details documented = test::verifiedDetails();
    const auto row = [](const char* name, const QByteArray& json, const Details& expected) {
        QTest::newRow(name) << json << expected;
    };
    row("sequence alone", R"({"sequence":"2"})", {.sequence = 2});
    row("sequence as a number", R"({"sequence":2})", {.sequence = 2});
    row("the largest sequence", R"({"sequence":"18446744073709551615"})",
        {.sequence = 18446744073709551615U});
    row("nothing", "{}", {});
    row("nulls", R"({"sequence":null,"changeDate":null,"resourceOwner":null})", {});
    row("nine digits", R"({"changeDate":"2025-03-25T07:19:29.656999999Z"})",
        {.changeDate = documented.changeDate});
    row("another zone", R"({"creationDate":"2025-03-25T08:19:29.656+01:00"})",
        {.creationDate = documented.creationDate});
    row("not known", R"({"resourceOwner":"501","more":{"x":[]}})",
        {.resourceOwner = QStringLiteral("501")});
}

void TestChanges::readsDetails()
{
    QFETCH(const QByteArray, details);
    QFETCH(const Details, expected);
    const QJsonObject answer = object("{\"details\":" + details + "}");
    QCOMPARE(VerifyTotp::decode(answer).value(), expected);
    QCOMPARE(RemoveTotp::decode(answer).value(), expected);
    QCOMPARE(decodeChange(answer).value(), expected);
    JsonReader reader(answer);
    QCOMPARE(zitadel::readDetails(reader), expected);
    QCOMPARE(VerifyTotp::decode(object(test::verifiedJson())).value(), test::verifiedDetails());
}

void TestChanges::refusesOtherAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("where");
    const auto row = [](const char* answer, const char* where) {
        QTest::newRow(answer) << QByteArray(answer) << QString::fromLatin1(where);
    };
    row("{}", "details is not there");
    row(R"({"details":null})", "details is not there");
    row(R"({"details":[]})", "details is not an object");
    row(R"({"details":{"sequence":"x"}})", "details.sequence is not an unsigned number");
    row(R"({"details":{"changeDate":7}})", "details.changeDate is not a string");
    row(R"({"details":{"changeDate":"soon"}})", "details.changeDate is not an RFC 3339 timestamp");
    row(R"({"details":{"resourceOwner":{}}})", "details.resourceOwner is not a string");
}

void TestChanges::refusesOtherAnswers()
{
    QFETCH(const QByteArray, answer);
    const auto verified = VerifyTotp::decode(object(answer));
    QVERIFY(!verified);
    QCOMPARE(verified.error().fault, Fault::WrongType);
    QTEST(verified.error().where, "where");
    QVERIFY(!RemoveTotp::decode(object(answer)));
}

void TestChanges::readsARegistration()
{
    const auto registration = RegisterTotp::decode(object(registered));
    QVERIFY(registration);
    QCOMPARE(registration->details, test::verifiedDetails());
    QCOMPARE(textOf(registration->uri), test::keyUri("JBSWY3DPEHPK3PXP"));
    QCOMPARE(textOf(registration->secret), std::string("JBSWY3DPEHPK3PXP"));
    // The details tell nothing that is needed.
    const auto bare = RegisterTotp::decode(object(R"({"uri":"otpauth://ü","secret":"J"})"));
    QVERIFY(bare);
    QCOMPARE(textOf(bare->uri), std::string("otpauth://ü"));
    QCOMPARE(bare->details, Details());
}

void TestChanges::refusesOtherRegistrations_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("no secret") << QByteArray(R"({"uri":"otpauth://x"})");
    QTest::newRow("no uri") << QByteArray(R"({"secret":"JBSW"})");
    QTest::newRow("null") << QByteArray(R"({"uri":null,"secret":"JBSW"})");
    QTest::newRow("uri of another type") << QByteArray(R"({"uri":7,"secret":"JBSW"})");
    QTest::newRow("secret of another type") << QByteArray(R"({"uri":"x","secret":["JBSW"]})");
    QTest::newRow("details of another type")
        << QByteArray(R"({"details":7,"uri":"x","secret":"JBSW"})");
}

void TestChanges::refusesOtherRegistrations()
{
    QFETCH(const QByteArray, answer);
    const auto registration = RegisterTotp::decode(object(answer));
    QVERIFY(!registration);
    QCOMPARE(registration.error().fault, Fault::WrongType);
    QVERIFY(!registration.error().where.contains(QLatin1String("JBSW")));
}

void TestChanges::leavesNoSecretBehind()
{
    FACTORDESK_REQUIRE_MEMORY_WATCH();
    const QJsonObject answer = object(registered);
    QByteArray body;
    {
        const test::FreedMemoryWatch watch("JBSWY3DPEHPK3PXP");
        QVERIFY(RegisterTotp::decode(answer));
        QCOMPARE(watch.leftBehind(), 0);
    }
    const test::FreedMemoryWatch watch("918273");
    body = VerifyTotp{.userId = test::userId(), .code = otp::Code("918273")}.rest().body;
    QCOMPARE(watch.leftBehind(), 0);
    QCOMPARE(body, QByteArray(R"({"code":"918273"})"));
}

FACTORDESK_TEST(TestChanges, factordesk::test::NoApplication)

} // namespace tst_changes

#include "tst_changes.moc"
