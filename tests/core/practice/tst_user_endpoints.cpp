// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/user_endpoints.h"
#include "core/practice/user_json.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_user_endpoints {

using namespace factordesk;
using test::Answer;
using test::codeOf;
using test::PracticeFixture;

class TestUserEndpoints : public QObject
{
    Q_OBJECT

private slots:
    void describesAPerson();
    void describesAMachine();
    void leavesDefaultsOut();
    void answersForWhomItMayNotShow();
    void listsMethods();
    void listsFactors_data();
    void listsFactors();
    void listsWhatHappened();

private:
    PracticeFixture m_practice;
};

namespace {

QJsonObject parse(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void TestUserEndpoints::describesAPerson()
{
    const QByteArray id = m_practice.idOf(QStringLiteral("jonas.keller"));
    const Answer answer = m_practice.call("GET", "/v2/users/" + id);
    QCOMPARE(answer.status, 200);
    QJsonObject user = answer.json().value(QStringLiteral("user")).toObject();
    QCOMPARE(user.take(QStringLiteral("details")), answer.json().value(QStringLiteral("details")));
    QCOMPARE(user, parse(R"({"userId":")" + id + R"(","state":"USER_STATE_ACTIVE",
        "username":"jonas.keller","preferredLoginName":"jonas.keller@nordlicht.example",
        "loginNames":["jonas.keller@nordlicht.example","jonas.keller@nordlicht.practice.localhost"],
        "human":{"profile":{"givenName":"Jonas","familyName":"Keller","nickName":"Joni",
        "displayName":"Jonas Keller","preferredLanguage":"de"},
        "email":{"email":"user11@nordlicht.example","isVerified":true}}})"));
    const QJsonObject details = answer.json().value(QStringLiteral("details")).toObject();
    QCOMPARE(details.value(QStringLiteral("creationDate")).toString(),
             QStringLiteral("2025-01-13T09:22:15.913586Z"));
}

void TestUserEndpoints::describesAMachine()
{
    const QByteArray id = m_practice.idOf(QStringLiteral("backup-robot"));
    const QJsonObject user =
        m_practice.call("GET", "/v2/users/" + id).json().value(QStringLiteral("user")).toObject();
    QVERIFY(!user.contains(QStringLiteral("human")));
    QCOMPARE(user.value(QStringLiteral("machine")).toObject(), parse(R"({"name":"Backup robot"})"));
}

void TestUserEndpoints::leavesDefaultsOut()
{
    const QByteArray id = m_practice.idOf(QStringLiteral("ines.jansen"));
    const QJsonObject user =
        m_practice.call("GET", "/v2/users/" + id).json().value(QStringLiteral("user")).toObject();
    QCOMPARE(user.value(QStringLiteral("state")).toString(), QStringLiteral("USER_STATE_INITIAL"));
    const QJsonObject human = user.value(QStringLiteral("human")).toObject();
    QVERIFY(
        !human.value(QStringLiteral("email")).toObject().contains(QStringLiteral("isVerified")));
    QVERIFY(
        !human.value(QStringLiteral("profile")).toObject().contains(QStringLiteral("nickName")));
    const Answer none = m_practice.call("POST", "/v2/users",
                                        R"({"queries":[{"userNameQuery":{"userName":"nobody"}}]})");
    QCOMPARE(none.status, 200);
    QCOMPARE(none.json().keys(), QStringList{QStringLiteral("details")});
    QCOMPARE(none.json().value(QStringLiteral("details")).toObject().keys(),
             QStringList{QStringLiteral("timestamp")});
}

void TestUserEndpoints::answersForWhomItMayNotShow()
{
    const QByteArray id = m_practice.idOf(QStringLiteral("frode.gran"));
    const Answer stranger = m_practice.call("GET", "/v2/users/" + id);
    QCOMPARE(stranger.status, 404);
    QCOMPARE(stranger.errorId(), QStringLiteral("AUTHZ-cdgFk"));
    QCOMPARE(m_practice.call("GET", "/v2/users/1").errorId(), QStringLiteral("QUERY-Dfbg2"));
    const Answer list = m_practice.call(
        "POST", "/v2/users", R"({"queries":[{"userNameQuery":{"userName":"frode.gran"}}]})");
    QCOMPARE(list.status, 200);
    QVERIFY(!list.json().contains(QStringLiteral("result")));
}

void TestUserEndpoints::listsMethods()
{
    const auto methods = [this](const char* userName) {
        const Answer answer =
            m_practice.call("GET", "/v2/users/" + m_practice.idOf(QString::fromLatin1(userName)) +
                                       "/authentication_methods");
        QStringList names;
        for (const QJsonValue name :
             answer.json().value(QStringLiteral("authMethodTypes")).toArray())
            names.append(name.toString());
        return names;
    };
    const QString password = QStringLiteral("AUTHENTICATION_METHOD_TYPE_PASSWORD");
    const QString totp = QStringLiteral("AUTHENTICATION_METHOD_TYPE_TOTP");
    QCOMPARE(methods("anna.berg"), QStringList{password});
    QCOMPARE(methods("chloe.dubois"), QStringList{password}); // pending is none
    QCOMPARE(methods("david.engel"), (QStringList{totp, password}));
    QCOMPARE(methods("ines.jansen"), QStringList());
    QCOMPARE(methods("backup-robot"), QStringList());
    const Answer nobody = m_practice.call("GET", "/v2/users/1/authentication_methods");
    QCOMPARE(nobody.status, 200);
    QCOMPARE(nobody.json().keys(), QStringList{QStringLiteral("details")});
}

void TestUserEndpoints::listsFactors_data()
{
    QTest::addColumn<QString>("userName");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");

    const QByteArray none = "{}";
    const QByteArray pending = R"({"result":[{"state":"AUTH_FACTOR_STATE_NOT_READY","otp":{}}]})";
    const QByteArray active = R"({"result":[{"state":"AUTH_FACTOR_STATE_READY","otp":{}}]})";
    const QByteArray both =
        R"({"authFactors":["OTP"],"states":["AUTH_FACTOR_STATE_NOT_READY","AUTH_FACTOR_STATE_READY"]})";
    const auto row = [](const char* name, const char* who, const QByteArray& body,
                        const QByteArray& expected) {
        QTest::newRow(name) << QString::fromLatin1(who) << body << expected;
    };
    row("none", "anna.berg", both, none);
    row("pending", "chloe.dubois", both, pending);
    row("active", "david.engel", both, active);
    row("pending is seen only when asked for", "chloe.dubois", "{}", none);
    row("active is seen", "david.engel", "", active);
    row("states by number", "chloe.dubois", R"({"states":[1]})", pending);
    row("other factors", "david.engel", R"({"authFactors":["U2F","OTP_SMS"]})", none);
    row("removed", "david.engel", R"({"states":["AUTH_FACTOR_STATE_REMOVED"]})", none);
    row("out of reach, nothing there", "frode.gran", both, none);
}

void TestUserEndpoints::listsFactors()
{
    QFETCH(const QString, userName);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, expected);
    const QByteArray suffix = "/authentication_factors/_search";
    const Answer answer =
        m_practice.call("POST", "/v2/users/" + m_practice.idOf(userName) + suffix, body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json(), parse(expected));
    // Nobody is told apart from someone without a factor; someone out of reach with one is.
    QCOMPARE(m_practice.call("POST", "/v2/users/1" + suffix, body).body, QByteArray("{}"));
    const Answer reach = m_practice.call(
        "POST", "/v2/users/" + m_practice.idOf(QStringLiteral("haakon.iversen")) + suffix);
    QCOMPARE(reach.errorId(), QStringLiteral("AUTHZ-cdgFk"));
    QCOMPARE(m_practice.call("POST", "/v2/users/1" + suffix, R"({"states":["OTHER"]})").status,
             400);
}

void TestUserEndpoints::listsWhatHappened()
{
    const QByteArray user = "/v2/users/" + m_practice.idOf(QStringLiteral("anna.berg"));
    const QByteArray path =
        "/management/v1/users/" + m_practice.idOf(QStringLiteral("anna.berg")) + "/changes/_search";
    QCOMPARE(m_practice.call("POST", path).status, 404);
    const auto sequenceOf = [](const Answer& answer) {
        return answer.json()
            .value(QStringLiteral("details"))
            .toObject()
            .value(QStringLiteral("sequence"))
            .toString();
    };
    const QString first = sequenceOf(m_practice.call("POST", user + "/totp"));
    const QString second = sequenceOf(m_practice.call("POST", user + "/totp"));
    const Answer after = m_practice.call(
        "POST", path, R"({"query":{"asc":true,"sequence":")" + first.toLatin1() + R"("}})");
    QCOMPARE(after.status, 200);
    const QJsonArray result = after.json().value(QStringLiteral("result")).toArray();
    QCOMPARE(result.size(), 1);
    QCOMPARE(result.first().toObject().value(QStringLiteral("sequence")).toString(), second);
    QCOMPARE(result.first()
                 .toObject()
                 .value(QStringLiteral("eventType"))
                 .toObject()
                 .value(QStringLiteral("key"))
                 .toString(),
             QStringLiteral("EventTypes.user.human.mfa.otp.added"));
    const Answer newest = m_practice.call("POST", path, R"({"query":{"limit":1}})");
    QCOMPARE(newest.json().value(QStringLiteral("result")), QJsonValue(result));
    QCOMPARE(m_practice.call("POST", path, R"({"query":{"limit":"one"}})").status, 400);
}

FACTORDESK_TEST(TestUserEndpoints, QCoreApplication)

} // namespace tst_user_endpoints

#include "tst_user_endpoints.moc"
