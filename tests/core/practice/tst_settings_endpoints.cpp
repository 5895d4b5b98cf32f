// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/operation.h"
#include "core/practice/organization_endpoints.h"
#include "core/practice/proto_json.h"
#include "core/practice/settings_endpoints.h"
#include "core/practice/text_query.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

namespace tst_settings_endpoints {

using namespace factordesk;
using practice::Faults;
using test::Answer;
using test::PracticeFixture;
using test::RawClient;
using test::requestBytes;

class TestSettingsEndpoints : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheLoginPolicy();
    void tellsTheCallersPermissions();
    void listsOrganisations();
    void findsUsersOfAnOrganisation();
    void refusesAnUnknownOrganisation();
    void needsItsToken_data();
    void needsItsToken();
    void answersHealthWithoutAToken();
    void routes_data();
    void routes();
    void writesTimestamps_data();
    void writesTimestamps();

private:
    [[nodiscard]] QByteArray organisationOf(const char* userName) const;
    PracticeFixture m_practice;
};

QByteArray TestSettingsEndpoints::organisationOf(const char* userName) const
{
    const QByteArray id = m_practice.idOf(QString::fromLatin1(userName));
    const auto people = m_practice.server.people();
    return std::ranges::find(people, QString::fromLatin1(id), &practice::PracticePerson::userId)
        ->organisationId.toLatin1();
}

void TestSettingsEndpoints::tellsTheLoginPolicy()
{
    const auto settings = [this](const QByteArray& organisation) {
        return m_practice.call("GET", "/v2/settings/login?ctx.orgId=" + organisation);
    };
    const auto factors = [](const Answer& answer) {
        return answer.json()
            .value(QStringLiteral("settings"))
            .toObject()
            .value(QStringLiteral("secondFactors"))
            .toArray();
    };
    const QString otp = QStringLiteral("SECOND_FACTOR_TYPE_OTP");
    const Answer nordlicht = settings(organisationOf("anna.berg"));
    QCOMPARE(nordlicht.status, 200);
    QVERIFY(factors(nordlicht).contains(otp));
    QVERIFY(nordlicht.json()
                .value(QStringLiteral("settings"))
                .toObject()
                .value(QStringLiteral("forceMfa"))
                .toBool());
    QCOMPARE(m_practice.call("GET", "/v2/settings/login").json(), nordlicht.json());
    const Answer hafenklinik = settings(organisationOf("ulrike.quandt"));
    QCOMPARE(hafenklinik.status, 200);
    QVERIFY(!factors(hafenklinik).isEmpty());
    QVERIFY(!factors(hafenklinik).contains(otp));
    QCOMPARE(settings(organisationOf("elif.fidan")).errorId(), QStringLiteral("AUTH-5mWD2"));
    QCOMPARE(settings(organisationOf("frode.gran")).errorId(), QStringLiteral("AUTHZ-cdgFk"));
    QCOMPARE(settings("1").errorId(), QStringLiteral("AUTH-Bs7Ds"));
}

void TestSettingsEndpoints::tellsTheCallersPermissions()
{
    const auto held = [this](const QByteArray& header) {
        return m_practice.call("POST", "/auth/v1/permissions/zitadel/me/_search", "{}", header)
            .json()
            .value(QStringLiteral("result"))
            .toArray();
    };
    const QString write = QStringLiteral("user.write");
    const QString credentials = QStringLiteral("user.credential.write");
    QVERIFY(held({}).contains(credentials));
    const QJsonArray trap = held("x-zitadel-orgid: " + organisationOf("elif.fidan") + "\r\n");
    QVERIFY(trap.contains(write));
    QVERIFY(!trap.contains(credentials));
    QVERIFY(held("X-Zitadel-OrgId: " + organisationOf("frode.gran") + "\r\n").isEmpty());
}

void TestSettingsEndpoints::listsOrganisations()
{
    const auto search = [this](const QByteArray& body) {
        const Answer answer = m_practice.call("POST", "/v2/organizations/_search", body);
        QStringList names;
        for (const QJsonValue organisation :
             answer.json().value(QStringLiteral("result")).toArray())
            names.append(organisation.toObject().value(QStringLiteral("name")).toString());
        return names;
    };
    QCOMPARE(search("{}"),
             (QStringList{QStringLiteral("Nordlicht Werke"), QStringLiteral("Hafenklinik"),
                          QStringLiteral("Atelier Brückner")}));
    QCOMPARE(
        search(R"({"queries":[{"idQuery":{"id":")" + organisationOf("ulrike.quandt") + R"("}}]})"),
        QStringList{QStringLiteral("Hafenklinik")});
    const auto named = [&](const char* name, const char* method) {
        return search(QByteArray(R"({"queries":[{"nameQuery":{"name":")") + name +
                      R"(","method":")" + method + R"("}}]})");
    };
    const QStringList brueckner{QStringLiteral("Atelier Brückner")};
    QCOMPARE(named("brück", "TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE"), brueckner);
    QCOMPARE(named("brück", "TEXT_QUERY_METHOD_EQUALS"), QStringList());
    QCOMPARE(named("Atelier Brückner", "TEXT_QUERY_METHOD_EQUALS"), brueckner);
    QCOMPARE(named("nowhere", "TEXT_QUERY_METHOD_CONTAINS"), QStringList());
    // Where the caller has no role there is nothing to be seen.
    QCOMPARE(named("Fjord", "TEXT_QUERY_METHOD_STARTS_WITH"), QStringList());
    QCOMPARE(search(R"({"queries":[{"defaultQuery":{}}]})"),
             QStringList{QStringLiteral("Nordlicht Werke")});
    QCOMPARE(search(R"({"queries":[{"stateQuery":{"state":"ORGANIZATION_STATE_INACTIVE"}}]})"),
             QStringList());
    QCOMPARE(search(R"({"query":{"limit":1,"offset":"1","asc":true},)"
                    R"("sortingColumn":"ORGANIZATION_FIELD_NAME_NAME"})"),
             QStringList{QStringLiteral("Hafenklinik")});
    QCOMPARE(
        m_practice
            .call("POST", "/v2/organizations/_search", R"({"queries":[{"nameQuery":{"name":5}}]})")
            .status,
        400);
    QCOMPARE(m_practice.call("POST", "/v2/organizations/_search", "[").status, 400);
}

void TestSettingsEndpoints::findsUsersOfAnOrganisation()
{
    const Answer answer = m_practice.call(
        "POST", "/v2/users",
        R"({"queries":[{"organizationIdQuery":{"organizationId":")" + organisationOf("elif.fidan") +
            R"("}},{"inUserIdsQuery":{"userIds":[")" +
            m_practice.idOf(QStringLiteral("elif.fidan")) + R"(",")" +
            m_practice.idOf(QStringLiteral("anna.berg")) + R"("]}}]})");
    const QJsonArray found = answer.json().value(QStringLiteral("result")).toArray();
    QCOMPARE(found.size(), qsizetype(1));
    QCOMPARE(found.at(0).toObject().value(QStringLiteral("username")).toString(),
             QStringLiteral("elif.fidan"));
}

void TestSettingsEndpoints::refusesAnUnknownOrganisation()
{
    const Answer answer = m_practice.call("POST", "/v2/users", "{}", "x-zitadel-orgid: 1\r\n");
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.errorId(), QStringLiteral("AUTH-Bs7Ds"));
}

void TestSettingsEndpoints::needsItsToken_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    const QByteArray missing = R"({"code":16,"message":"auth header missing"})";
    const QByteArray invalid =
        R"({"code":16,"details":[{"@type":"type.googleapis.com/zitadel.v1.ErrorDetail",)"
        R"("id":"AUTH-7fs1e","message":"Errors.Token.Invalid"}],)"
        R"~("message":"Errors.Token.Invalid (AUTH-7fs1e)"})~";
    QTest::newRow("none") << QByteArray() << missing;
    QTest::newRow("empty") << QByteArray("Authorization:\r\n") << missing;
    QTest::newRow("another") << QByteArray("Authorization: Bearer abc\r\n") << invalid;
    QTest::newRow("no token") << QByteArray("Authorization: Bearer\r\n") << invalid;
    const QByteArray ours = m_practice.authorization();
    QTest::newRow("another scheme") << QByteArray(ours).replace("Bearer", "Basic") << invalid;
    QTest::newRow("a character less") << ours.chopped(3) + "\r\n" << invalid;
    QTest::newRow("a character more") << ours.chopped(2) + "A\r\n" << invalid;
}

void TestSettingsEndpoints::needsItsToken()
{
    QFETCH(const QByteArray, header);
    RawClient client(m_practice.port());
    client.send(requestBytes("GET", "/v2/settings/login", {}, header));
    const Answer answer = client.read();
    QCOMPARE(answer.status, 401);
    QTEST(answer.body, "body");
    QCOMPARE(answer.headers.value("www-authenticate"), answer.message().toLatin1());
}

void TestSettingsEndpoints::answersHealthWithoutAToken()
{
    for (const QByteArray path : {"/debug/healthz", "/debug/ready"}) {
        RawClient client(m_practice.port());
        client.send(requestBytes("GET", path));
        const Answer answer = client.read();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("ok"));
    }
}

void TestSettingsEndpoints::routes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray notFound = R"({"code":5,"message":"Not Found"})";
    const QByteArray notAllowed = R"({"code":12,"message":"Method Not Allowed"})";
    QTest::newRow("unknown") << QByteArray("GET") << QByteArray("/v2/nothing") << 404 << notFound;
    QTest::newRow("root") << QByteArray("GET") << QByteArray("/") << 404 << notFound;
    QTest::newRow("too long") << QByteArray("GET") << QByteArray("/v2/users/1/totp/verify/x") << 404
                              << notFound;
    QTest::newRow("other method") << QByteArray("PUT") << QByteArray("/v2/users/1/totp") << 501
                                  << notAllowed;
    QTest::newRow("method in lower case")
        << QByteArray("get") << QByteArray("/v2/users/1") << 501 << notAllowed;
}

void TestSettingsEndpoints::routes()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    const Answer answer = m_practice.call(method, target);
    QTEST(answer.status, "status");
    QTEST(answer.body, "body");
    // An id is one segment, whatever stands in it.
    const auto match = practice::matchRoute("GET", "/v2/users/a%2Fb%20c");
    QVERIFY(match.route);
    QCOMPARE(match.route->userId, QStringLiteral("a/b c"));
}

void TestSettingsEndpoints::writesTimestamps_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("epoch") << qint64(0) << QStringLiteral("1970-01-01T00:00:00Z");
    QTest::newRow("milliseconds") << qint64(1'742'887'169'656'000)
                                  << QStringLiteral("2025-03-25T07:19:29.656Z");
    QTest::newRow("microseconds") << qint64(1'742'887'169'000'001)
                                  << QStringLiteral("2025-03-25T07:19:29.000001Z");
    QTest::newRow("before 1970") << qint64(-500'000) << QStringLiteral("1969-12-31T23:59:59.500Z");
}

void TestSettingsEndpoints::writesTimestamps()
{
    QFETCH(const qint64, microseconds);
    QTEST(practice::timestamp(practice::ServerTime(std::chrono::microseconds(microseconds))),
          "text");
}

FACTORDESK_TEST(TestSettingsEndpoints, QCoreApplication)

} // namespace tst_settings_endpoints

#include "tst_settings_endpoints.moc"
