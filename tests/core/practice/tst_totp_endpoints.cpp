// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/api.h"
#include "core/practice/api_error.h"
#include "core/practice/call.h"
#include "core/practice/totp_endpoints.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTest>

namespace tst_totp_endpoints {

using namespace factordesk;
using practice::Faults;
using practice::Operation;
using test::Answer;
using test::codeOf;
using test::PracticeFixture;
using namespace std::chrono_literals;

// Every row of the error table in the notes on ZITADEL's API, and the rules around it.
class TestTotpEndpoints : public QObject
{
    Q_OBJECT

private slots:
    void enrolsAndRemoves();
    void acceptsOneStepEitherSide_data();
    void acceptsOneStepEitherSide();
    void readsCodesAsZitadelDoes_data();
    void readsCodesAsZitadelDoes();
    void replacesAPendingRegistration();
    void answersErrors_data();
    void answersErrors();
    void answersFieldRulesWithoutAnId_data();
    void answersFieldRulesWithoutAnId();
    void answersWithTheRefusalThatIsSet();
    void removesWithoutBeingAbleToAdd();
};

namespace {

QJsonObject details(const Answer& answer)
{
    return answer.json().value(QStringLiteral("details")).toObject();
}

QString text(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

} // namespace

void TestTotpEndpoints::enrolsAndRemoves()
{
    PracticeFixture practice;
    const QByteArray id = practice.idOf(QStringLiteral("anna.berg"));
    const Answer added = practice.call("POST", "/v2/users/" + id + "/totp", "{}");
    QCOMPARE(added.status, 200);
    QCOMPARE(added.headers.value("content-type"), QByteArray("application/json"));
    const QString secret = text(added.json(), "secret");
    QCOMPARE(secret.size(), qsizetype(32));
    QCOMPARE(text(added.json(), "uri"),
             QStringLiteral("otpauth://totp/ZITADEL:anna.berg@nordlicht.example?algorithm=SHA1&"
                            "digits=6&issuer=ZITADEL&period=30&secret=") +
                 secret);
    // The fixture's clock stands at 1,700,000,000 s.
    const QString registeredAt = QStringLiteral("2023-11-14T22:13:20Z");
    QCOMPARE(text(details(added), "changeDate"), registeredAt);
    const quint64 sequence = text(details(added), "sequence").toULongLong();
    QVERIFY(sequence > 0);

    practice.clock.advance(12'345ms);
    const Answer verified = practice.verify(id, codeOf(secret, practice.clock.now()));
    QCOMPARE(verified.status, 200);
    QCOMPARE(verified.json().keys(), QStringList{QStringLiteral("details")});
    QCOMPARE(details(verified).keys(),
             (QStringList{QStringLiteral("changeDate"), QStringLiteral("creationDate"),
                          QStringLiteral("resourceOwner"), QStringLiteral("sequence")}));
    QCOMPARE(text(details(verified), "changeDate"), QStringLiteral("2023-11-14T22:13:32.345Z"));
    QCOMPARE(text(details(verified), "creationDate"), registeredAt);
    QCOMPARE(text(details(verified), "sequence"), QString::number(sequence + 1));

    const Answer removed = practice.call("DELETE", "/v2/users/" + id + "/totp");
    QCOMPARE(removed.status, 200);
    QCOMPARE(text(details(removed), "sequence"), QString::number(sequence + 2));
    QCOMPARE(practice.verify(id, "123456").errorId(), QStringLiteral("COMMAND-3Mif9s"));
}

void TestTotpEndpoints::acceptsOneStepEitherSide_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("status");
    for (int steps = -3; steps <= 3; ++steps)
        QTest::addRow("%+d", steps) << steps << (std::abs(steps) <= 1 ? 200 : 400);
}

void TestTotpEndpoints::acceptsOneStepEitherSide()
{
    QFETCH(const int, steps);
    PracticeFixture practice;
    const QByteArray id = practice.idOf(QStringLiteral("anna.berg"));
    const QString secret = practice.registered(id);
    const Answer answer = practice.verify(id, codeOf(secret, practice.clock.now() + steps * 30s));
    QTEST(answer.status, "status");
}

void TestTotpEndpoints::readsCodesAsZitadelDoes_data()
{
    QTest::addColumn<QByteArray>("pattern"); // @ stands for the first three digits, # for the rest
    QTest::addColumn<int>("status");
    QTest::newRow("as it is") << QByteArray("@#") << 200;
    QTest::newRow("white space around") << QByteArray("  @#\\n\\t\\u00a0") << 200;
    QTest::newRow("white space inside") << QByteArray("@ #") << 400;
    QTest::newRow("dash") << QByteArray("@-#") << 400;
    QTest::newRow("five digits") << QByteArray("12345") << 400;
    QTest::newRow("eight digits") << QByteArray("12345678") << 400;
    QTest::newRow("letters") << QByteArray("abcdef") << 400;
    QTest::newRow("Arabic digits") << QByteArray("١٢٣٤٥٦") << 400;
    QTest::newRow("white space alone") << QByteArray("      ") << 400;
}

void TestTotpEndpoints::readsCodesAsZitadelDoes()
{
    QFETCH(QByteArray, pattern);
    PracticeFixture practice;
    const QByteArray id = practice.idOf(QStringLiteral("anna.berg"));
    const QByteArray code = codeOf(practice.registered(id), practice.clock.now());
    pattern.replace('@', code.first(3)).replace('#', code.last(3));
    const Answer answer = practice.verify(id, pattern);
    QTEST(answer.status, "status");
    if (answer.status == 400)
        QCOMPARE(answer.errorId(), QStringLiteral("EVENT-8isk2"));
}

void TestTotpEndpoints::replacesAPendingRegistration()
{
    PracticeFixture practice;
    const QByteArray id = practice.idOf(QStringLiteral("chloe.dubois")); // pending from the start
    const QString first = practice.registered(id);
    const QString second = practice.registered(id);
    QVERIFY(!first.isEmpty());
    QVERIFY(first != second);
    QCOMPARE(practice.verify(id, codeOf(first, practice.clock.now())).errorId(),
             QStringLiteral("EVENT-8isk2"));
    QCOMPARE(practice.verify(id, codeOf(second, practice.clock.now())).status, 200);
}

void TestTotpEndpoints::answersErrors_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("userName");
    QTest::addColumn<QByteArray>("suffix");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("errorId");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");

    const QByteArray code = R"({"code":"000000"})";
    const auto verify = [&](const char* name, const char* who) -> QTestData& {
        return QTest::newRow(name) << QByteArray("POST") << QString::fromLatin1(who)
                                   << QByteArray("/totp/verify") << code;
    };
    const auto add = [&](const char* name, const char* who) -> QTestData& {
        return QTest::newRow(name) << QByteArray("POST") << QString::fromLatin1(who)
                                   << QByteArray("/totp") << QByteArray("{}");
    };
    const auto remove = [&](const char* name, const char* who) -> QTestData& {
        return QTest::newRow(name) << QByteArray("DELETE") << QString::fromLatin1(who)
                                   << QByteArray("/totp") << QByteArray();
    };
    const auto error = [](QTestData& row, int httpStatus, int rpc, const char* id,
                          const char* english, const char* german) {
        row << httpStatus << rpc << QString::fromLatin1(id) << QString::fromUtf8(english)
            << QString::fromUtf8(german);
    };
    const char* const missing = "Multifactor OTP (OneTimePassword) doesn't exist";
    const char* const fehlt = "Multifaktor OTP (OneTimePassword) existiert nicht";
    const char* const unknown = "User could not be found";
    const char* const unbekannt = "Benutzer konnte nicht gefunden werden";
    const char* const denied = "No matching permissions found";
    const char* const stranger = "membership not found";

    error(verify("verify, wrong code", "chloe.dubois"), 400, 3, "EVENT-8isk2", "Invalid code",
          "Code ist ungültig");
    error(verify("verify, nothing registered", "anna.berg"), 404, 5, "COMMAND-3Mif9s", missing,
          fehlt);
    error(verify("verify, already verified", "david.engel"), 400, 9, "COMMAND-qx4ls",
          "Errors.Users.MFA.OTP.AlreadyReady", "Errors.Users.MFA.OTP.AlreadyReady");
    error(verify("verify, nobody", ""), 404, 5, "COMMAND-4g3xq", "Errors.NotFound",
          "Errors.NotFound");
    error(verify("verify, no right", "bruno.costa"), 403, 7, "AUTH-AWfge", denied, denied);
    error(verify("verify, no role", "gudrun.haugen"), 404, 5, "AUTHZ-cdgFk", stranger, stranger);
    error(add("register, already verified", "david.engel"), 409, 6, "COMMAND-do9se",
          "Multifactor OTP (OneTimePassword) is already set up",
          "Multifaktor OTP (OneTimePassword) ist bereits eingerichtet");
    error(add("register, nobody", ""), 400, 9, "COMMAND-SqyJz", unknown, unbekannt);
    error(add("register, machine", "backup-robot"), 400, 9, "COMMAND-SqyJz", unknown, unbekannt);
    error(add("register, no right", "elif.fidan"), 403, 7, "AUTH-AWfge", denied, denied);
    error(add("register, no role", "frode.gran"), 404, 5, "AUTHZ-cdgFk", stranger, stranger);
    error(remove("remove, nothing there", "anna.berg"), 404, 5, "COMMAND-Hd9sd", missing, fehlt);
    error(remove("remove, nobody", ""), 404, 5, "COMMAND-Hd9sd", missing, fehlt);
    error(remove("remove, no role", "haakon.iversen"), 404, 5, "AUTHZ-cdgFk", stranger, stranger);
}

void TestTotpEndpoints::answersErrors()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, userName);
    QFETCH(const QByteArray, suffix);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, errorId);
    QFETCH(const int, code);
    PracticeFixture practice;
    const QByteArray id = userName.isEmpty() ? "100000000000000001" : practice.idOf(userName);
    const std::pair<QByteArray, const char*> languages[] = {
        {"", "english"},
        {"Accept-Language: fr, en;q=0.8, de;q=0.5\r\n", "english"},
        {"Accept-Language: de-AT,en;q=0.5\r\n", "german"}};
    for (const auto& [header, column] : languages) {
        const Answer answer = practice.call(method, "/v2/users/" + id + suffix, body, header);
        QTEST(answer.status, "httpStatus");
        const QString text = *static_cast<const QString*>(QTest::qData(column, QMetaType::QString));
        const QJsonObject expected{
            {QStringLiteral("code"), code},
            {QStringLiteral("message"), QStringLiteral("%1 (%2)").arg(text, errorId)},
            {QStringLiteral("details"),
             QJsonArray{QJsonObject{{QStringLiteral("@type"),
                                     QStringLiteral("type.googleapis.com/zitadel.v1.ErrorDetail")},
                                    {QStringLiteral("id"), errorId},
                                    {QStringLiteral("message"), text}}}}};
        QCOMPARE(answer.json(), expected);
    }
}

void TestTotpEndpoints::answersFieldRulesWithoutAnId_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    const QByteArray long_ = QByteArray("ü").repeated(201);
    const QString rule = QStringLiteral("value length must be between 1 and 200 runes, inclusive");
    const auto row = [&](const char* name, const QByteArray& target, const QByteArray& body,
                         const char* field) {
        QTest::newRow(name) << target << body
                            << QStringLiteral("invalid %1: %2").arg(QLatin1String(field), rule);
    };
    row("empty id", "/v2/users//totp/verify", R"({"code":"123456"})",
        "VerifyTOTPRegistrationRequest.UserId");
    row("long id", "/v2/users/" + long_.toPercentEncoding() + "/totp/verify",
        R"({"code":"123456"})", "VerifyTOTPRegistrationRequest.UserId");
    row("no code", "/v2/users/1/totp/verify", "{}", "VerifyTOTPRegistrationRequest.Code");
    row("no body", "/v2/users/1/totp/verify", "", "VerifyTOTPRegistrationRequest.Code");
    row("long code", "/v2/users/1/totp/verify", "{\"code\":\"" + long_ + "\"}",
        "VerifyTOTPRegistrationRequest.Code");
    row("register, empty id", "/v2/users//totp", "{}", "RegisterTOTPRequest.UserId");
    QTest::newRow("code of another type")
        << QByteArray("/v2/users/1/totp/verify") << QByteArray(R"({"code":123456})")
        << QStringLiteral("proto: invalid value for field code");
}

void TestTotpEndpoints::answersFieldRulesWithoutAnId()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, message);
    const PracticeFixture practice;
    const Answer answer = practice.call("POST", target, body);
    QCOMPARE(answer.status, 400);
    const QJsonObject expected{{QStringLiteral("code"), 3}, {QStringLiteral("message"), message}};
    QCOMPARE(answer.json(), expected);
}

void TestTotpEndpoints::answersWithTheRefusalThatIsSet()
{
    PracticeFixture practice;
    const QByteArray id = practice.idOf(QStringLiteral("chloe.dubois"));
    const std::pair<const char*, int> refusals[] = {{"AUTH-Bohd2", 403},    {"AUTH-Swrgg2", 403},
                                                    {"AUTH-5mWD2", 403},    {"COMMAND-8N9ds", 400},
                                                    {"COMMAND-5M0sd", 400}, {"OTHER-1", 500}};
    for (const auto& [errorId, status] : refusals) {
        Faults faults;
        faults.refusalId = errorId;
        practice.server.setFaults(faults);
        const Answer answer = practice.verify(id, "123456");
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.errorId(), QString::fromLatin1(errorId));
        QCOMPARE(practice.call("POST", "/v2/users/" + id + "/totp").status, status);
    }
    QCOMPARE(practice.call("DELETE", "/v2/users/" + id + "/totp").status, 200);
}

void TestTotpEndpoints::removesWithoutBeingAbleToAdd()
{
    PracticeFixture practice;
    const QByteArray id = practice.idOf(QStringLiteral("carla.diaz"));
    QCOMPARE(practice.call("DELETE", "/v2/users/" + id + "/totp").status, 200);
    QCOMPARE(practice.call("POST", "/v2/users/" + id + "/totp").errorId(),
             QStringLiteral("AUTH-AWfge"));
}

FACTORDESK_TEST(TestTotpEndpoints, QCoreApplication)

} // namespace tst_totp_endpoints

#include "tst_totp_endpoints.moc"
