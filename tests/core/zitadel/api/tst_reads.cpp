// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/authentication_factors.h"
#include "core/zitadel/api/authentication_methods.h"
#include "core/zitadel/api/login_settings.h"
#include "core/zitadel/api/permissions.h"
#include "core/zitadel/api/user_changes.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"

#include <QJsonDocument>
#include <QTest>

#include <optional>

namespace tst_reads {

using namespace factordesk;
using namespace factordesk::zitadel;
using net::Fault;

/// What is read about a person, their organisation and the caller, in the form of the REST gateway.
class TestReads : public QObject
{
    Q_OBJECT

private slots:
    void asksAsDocumented();
    void asksForTheCallersOwnOrganisation();
    void readsFactors_data();
    void readsFactors();
    void readsMethods_data();
    void readsMethods();
    void readsLoginSettings_data();
    void readsLoginSettings();
    void readsPermissions_data();
    void readsPermissions();
    void readsChanges();
};

namespace {

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

const QString organisation = QStringLiteral("5/01 ü");

} // namespace

void TestReads::asksAsDocumented()
{
    const RestCall factors = AuthenticationFactors{.userId = test::userId()}.rest();
    QCOMPARE(factors.method, QByteArray("POST"));
    QCOMPARE(factors.path, QByteArray("/v2/users/29001/authentication_factors/_search"));
    // Without the states a pending registration is invisible.
    QCOMPARE(object(factors.body),
             object(R"({"authFactors":["OTP"],)"
                    R"("states":["AUTH_FACTOR_STATE_READY","AUTH_FACTOR_STATE_NOT_READY"]})"));

    const RestCall methods = AuthenticationMethods{.userId = test::userId()}.rest();
    QCOMPARE(methods.method, QByteArray("GET"));
    QCOMPARE(methods.path, QByteArray("/v2/users/29001/authentication_methods"));
    QVERIFY(methods.body.isEmpty());

    const RestCall settings = GetLoginSettings{.organisationId = organisation}.rest();
    QCOMPARE(settings.method, QByteArray("GET"));
    QCOMPARE(settings.path, QByteArray("/v2/settings/login?ctx.orgId=5%2F01%20%C3%BC"));
    QCOMPARE(settings.organisationId, organisation);

    const RestCall permissions = CallerPermissions{.organisationId = organisation}.rest();
    QCOMPARE(permissions.method, QByteArray("POST"));
    QCOMPARE(permissions.path, QByteArray("/auth/v1/permissions/zitadel/me/_search"));
    QCOMPARE(permissions.body, QByteArray("{}"));
    QCOMPARE(permissions.organisationId, organisation);
}

void TestReads::asksForTheCallersOwnOrganisation()
{
    QCOMPARE(GetLoginSettings{.organisationId = {}}.rest().path,
             QByteArray("/v2/settings/login?ctx.instance=true"));
    QVERIFY(CallerPermissions{.organisationId = {}}.rest().organisationId.isEmpty());
}

void TestReads::readsFactors_data()
{
    using State = std::optional<FactorState>;
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<State>("state");
    const auto row = [](const char* name, const QByteArray& result, const State& state) {
        QTest::newRow(name) << result << state;
    };
    const QByteArray ready = R"({"state":"AUTH_FACTOR_STATE_READY","otp":{}})";
    const QByteArray pending = R"({"state":"AUTH_FACTOR_STATE_NOT_READY","otp":{}})";
    const QByteArray removed = R"({"state":"AUTH_FACTOR_STATE_REMOVED","otp":{}})";
    const QByteArray key = R"({"state":"AUTH_FACTOR_STATE_READY","u2f":{"id":"1"}})";
    row("none", "[]", FactorState::None);
    row("null", "null", FactorState::None);
    row("ready", "[" + ready + "]", FactorState::Active);
    row("not ready", "[" + pending + "]", FactorState::Pending);
    row("both", "[" + pending + "," + ready + "]", FactorState::Active);
    row("both, the other way", "[" + ready + "," + pending + "]", FactorState::Active);
    row("removed", "[" + removed + "]", FactorState::None);
    row("removed and registered anew", "[" + removed + "," + pending + "]", FactorState::Pending);
    row("another kind", "[" + key + "]", FactorState::None);
    row("another kind beside it", "[" + key + "," + pending + "]", FactorState::Pending);
    row("fields that are not known", R"([{"state":"AUTH_FACTOR_STATE_READY","otp":{"x":1},"y":2}])",
        FactorState::Active);
    // Something is there: to say "none" would be to lie.
    row("a state that is not known", R"([{"state":"AUTH_FACTOR_STATE_NEW","otp":{}}])", {});
    row("no state", R"([{"otp":{}}])", {});
    row("a state of another type", R"([{"state":2,"otp":{}}])", {});
    row("an element of another type", "[7]", {});
    row("a list of another type", "{}", {});
    row("a factor of another type", R"([{"state":"AUTH_FACTOR_STATE_READY","otp":7}])", {});
}

void TestReads::readsFactors()
{
    QFETCH(const QByteArray, result);
    QFETCH(const std::optional<FactorState>, state);
    const auto decoded = AuthenticationFactors::decode(object("{\"result\":" + result + "}"));
    QCOMPARE(decoded.hasValue(), state.has_value());
    if (state)
        QCOMPARE(*decoded, *state);
    else
        QCOMPARE(decoded.error().fault, Fault::WrongType);
    QCOMPARE(AuthenticationFactors::decode(QJsonObject()).value(), FactorState::None);
}

void TestReads::readsMethods_data()
{
    using Methods = QList<AuthenticationMethod>;
    QTest::addColumn<QByteArray>("types");
    QTest::addColumn<std::optional<Methods>>("methods");
    const auto row = [](const char* name, const QByteArray& types,
                        const std::optional<Methods>& methods) {
        QTest::newRow(name) << types << methods;
    };
    using enum AuthenticationMethod;
    row("all",
        R"(["AUTHENTICATION_METHOD_TYPE_PASSWORD","AUTHENTICATION_METHOD_TYPE_PASSKEY",)"
        R"("AUTHENTICATION_METHOD_TYPE_IDP","AUTHENTICATION_METHOD_TYPE_TOTP",)"
        R"("AUTHENTICATION_METHOD_TYPE_U2F","AUTHENTICATION_METHOD_TYPE_OTP_SMS",)"
        R"("AUTHENTICATION_METHOD_TYPE_OTP_EMAIL"])",
        Methods({Password, Passkey, IdentityProvider, Totp, U2f, OtpSms, OtpEmail}));
    row("none", "[]", Methods());
    row("null", "null", Methods());
    row("not known",
        R"(["AUTHENTICATION_METHOD_TYPE_NEW","AUTHENTICATION_METHOD_TYPE_TOTP",)"
        R"("AUTHENTICATION_METHOD_TYPE_UNSPECIFIED","TOTP",""])",
        Methods({Totp}));
    row("a number", "[4]", {});
    row("no list", R"("AUTHENTICATION_METHOD_TYPE_TOTP")", {});
}

void TestReads::readsMethods()
{
    QFETCH(const QByteArray, types);
    QFETCH(const std::optional<QList<AuthenticationMethod>>, methods);
    const auto decoded = AuthenticationMethods::decode(
        object(R"({"details":{"totalResult":"1"},"authMethodTypes":)" + types + "}"));
    QCOMPARE(decoded.hasValue(), methods.has_value());
    if (methods)
        QCOMPARE(*decoded, *methods);
    else
        QCOMPARE(decoded.error().fault, Fault::WrongType);
}

void TestReads::readsLoginSettings_data()
{
    QTest::addColumn<QByteArray>("settings");
    QTest::addColumn<bool>("isReadable");
    QTest::addColumn<bool>("totpAllowed");
    QTest::addColumn<bool>("forceMfa");
    const auto row = [](const char* json, bool isReadable, bool totpAllowed, bool forceMfa) {
        QTest::newRow(json) << QByteArray(json) << isReadable << totpAllowed << forceMfa;
    };
    row(R"({"secondFactors":["SECOND_FACTOR_TYPE_OTP","SECOND_FACTOR_TYPE_U2F"],"forceMfa":true})",
        true, true, true);
    row(R"({"secondFactors":["SECOND_FACTOR_TYPE_OTP_SMS"]})", true, false, false);
    row(R"({"secondFactors":null,"forceMfa":false,"more":{}})", true, false, false);
    row("{}", true, false, false);
    row("null", false, false, false);
    row("[]", false, false, false);
    row(R"({"secondFactors":"SECOND_FACTOR_TYPE_OTP"})", false, false, false);
    row(R"({"secondFactors":[1]})", false, false, false);
    row(R"({"forceMfa":"yes"})", false, false, false);
}

void TestReads::readsLoginSettings()
{
    QFETCH(const QByteArray, settings);
    QFETCH(const bool, isReadable);
    const auto decoded = GetLoginSettings::decode(object("{\"settings\":" + settings + "}"));
    QCOMPARE(decoded.hasValue(), isReadable);
    if (decoded) {
        QTEST(decoded->totpAllowed, "totpAllowed");
        QTEST(decoded->forceMfa, "forceMfa");
    } else {
        QCOMPARE(decoded.error().fault, Fault::WrongType);
    }
    QVERIFY(!GetLoginSettings::decode(QJsonObject()));
}

void TestReads::readsPermissions_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<std::optional<QStringList>>("permissions");
    const auto row = [](const char* json, const std::optional<QStringList>& permissions) {
        QTest::newRow(json) << QByteArray(json) << permissions;
    };
    row(R"({"result":["user.read","user.write"]})",
        QStringList({QStringLiteral("user.read"), QStringLiteral("user.write")}));
    row(R"({"result":[],"details":{}})", QStringList());
    row("{}", QStringList());
    row(R"({"result":"user.read"})", {});
    row(R"({"result":[{"name":"user.read"}]})", {});
}

void TestReads::readsPermissions()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const std::optional<QStringList>, permissions);
    const auto decoded = CallerPermissions::decode(object(answer));
    QCOMPARE(decoded.hasValue(), permissions.has_value());
    if (permissions)
        QCOMPARE(*decoded, *permissions);
    else
        QCOMPARE(decoded.error().fault, Fault::WrongType);
}

void TestReads::readsChanges()
{
    const RestCall call =
        UserChanges{.userId = test::userId(), .organisationId = QStringLiteral("501"), .after = 12}
            .rest();
    QCOMPARE(call.path, QByteArray("/management/v1/users/29001/changes/_search"));
    QCOMPARE(call.body, QByteArray(R"({"query":{"asc":true,"limit":100,"sequence":"12"}})"));
    QCOMPARE(call.organisationId, QStringLiteral("501"));

    const auto changes = UserChanges::decode(object(
        R"({"result":[{"changeDate":"2025-03-25T07:19:29.656Z","eventType":{"key":"user.locked"},)"
        R"("sequence":"13","editorId":"7","editorDisplayName":"Olga Ost"},{}]})"));
    QVERIFY(changes);
    QCOMPARE(changes->size(), 2);
    QCOMPARE(changes->first().type, QStringLiteral("user.locked"));
    QCOMPARE(changes->first().sequence, std::uint64_t{13});
    QCOMPARE(changes->first().editorName, QStringLiteral("Olga Ost"));
    QVERIFY(changes->first().at.isValid());
    QCOMPARE(changes->last(), UserChange{});

    const auto wrong = UserChanges::decode(object(R"({"result":[{"eventType":{"key":5}}]})"));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().fault, Fault::WrongType);
    QVERIFY(UserChanges::decode(object("{}"))->isEmpty());
}

FACTORDESK_TEST(TestReads, factordesk::test::NoApplication)

} // namespace tst_reads

#include "tst_reads.moc"
