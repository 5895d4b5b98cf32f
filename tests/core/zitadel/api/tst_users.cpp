// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/get_user.h"
#include "core/zitadel/api/list_users.h"
#include "core/zitadel/api/result_page.h"
#include "core/zitadel/api/user.h"
#include "core/zitadel/user_query.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <limits>

namespace tst_users {

using namespace factordesk;
using namespace factordesk::zitadel;
using net::Fault;

/// People, alone and in lists, in the form of the REST gateway.
class TestUsers : public QObject
{
    Q_OBJECT

private slots:
    void asksForOne();
    void asksForMany();
    void keepsThePageWithinTheServersBounds_data();
    void keepsThePageWithinTheServersBounds();
    void searchesWhereAPersonIsLookedFor_data();
    void searchesWhereAPersonIsLookedFor();
    void namesManyPeopleAtOnce();
    void asksForOneOrganisation();
    void readsAPerson();
    void readsAMachine();
    void readsStates_data();
    void readsStates();
    void takesDefaultsForWhatIsAbsent();
    void refusesWrongTypes_data();
    void refusesWrongTypes();
    void readsAPage();
    void refusesOtherPages_data();
    void refusesOtherPages();
};

namespace {

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

const QByteArray anna =
    R"({"userId":"29001","details":{"sequence":"7","resourceOwner":"501"},)"
    R"("state":"USER_STATE_ACTIVE","username":"anna","loginNames":["anna@acme.test","anna"],)"
    R"("preferredLoginName":"anna@acme.test","human":{"profile":{"givenName":"Anna",)"
    R"("familyName":"Adler","nickName":"A","displayName":"Anna Adler","preferredLanguage":"de",)"
    R"("gender":"GENDER_FEMALE"},"email":{"email":"anna@acme.test","isVerified":true},)"
    R"("phone":{}}})";

} // namespace

void TestUsers::asksForOne()
{
    const RestCall call = GetUser{.userId = test::userId(QStringLiteral("a/b"))}.rest();
    QCOMPARE(call.method, QByteArray("GET"));
    QCOMPARE(call.path, QByteArray("/v2/users/a%2Fb"));
    QVERIFY(call.body.isEmpty());
}

void TestUsers::asksForMany()
{
    const RestCall call = ListUsers{.query = {.text = {}, .offset = 100, .limit = 50}}.rest();
    QCOMPARE(call.method, QByteArray("POST"));
    QCOMPARE(call.path, QByteArray("/v2/users"));
    QCOMPARE(object(call.body), object(R"({"query":{"offset":"100","limit":50,"asc":true},)"
                                       R"("sortingColumn":"USER_FIELD_NAME_DISPLAY_NAME"})"));
}

void TestUsers::keepsThePageWithinTheServersBounds_data()
{
    QTest::addColumn<std::uint32_t>("limit");
    QTest::addColumn<int>("asked");
    const auto row = [](std::uint32_t limit, int asked) {
        QTest::addRow("%u", limit) << limit << asked;
    };
    row(0, 1);
    row(1, 1);
    row(50, 50);
    row(1000, 1000);
    row(1001, 1000);
    row(std::numeric_limits<std::uint32_t>::max(), 1000);
}

void TestUsers::keepsThePageWithinTheServersBounds()
{
    QFETCH(const std::uint32_t, limit);
    QFETCH(const int, asked);
    const ListUsers operation{.query = {.text = {}, .limit = limit}};
    const QJsonObject query =
        object(operation.rest().body).value(QStringLiteral("query")).toObject();
    QCOMPARE(query.value(QStringLiteral("limit")).toInt(), asked);
    QCOMPARE(operation.query.pageSize(), std::uint32_t(asked));
}

void TestUsers::searchesWhereAPersonIsLookedFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("mayBeAnId");
    QTest::newRow("a name") << QStringLiteral("anna \"A\"") << true;
    QTest::newRow("an id") << QStringLiteral("29001") << true;
    QTest::newRow("longer than any id") << QString(201, QLatin1Char('x')) << false;
}

void TestUsers::searchesWhereAPersonIsLookedFor()
{
    QFETCH(const QString, text);
    QFETCH(const bool, mayBeAnId);
    const QJsonObject body = object(ListUsers{.query = {.text = text}}.rest().body);
    const QJsonArray queries = body.value(QStringLiteral("queries")).toArray();
    QCOMPARE(queries.size(), 1);
    const QJsonArray any = queries.at(0)
                               .toObject()
                               .value(QStringLiteral("orQuery"))
                               .toObject()
                               .value(QStringLiteral("queries"))
                               .toArray();
    QJsonArray expected;
    const std::pair<const char*, const char*> fields[] = {{"loginNameQuery", "loginName"},
                                                          {"displayNameQuery", "displayName"},
                                                          {"userNameQuery", "userName"},
                                                          {"emailQuery", "emailAddress"}};
    for (const auto& [query, field] : fields) {
        const QJsonObject content{
            {QLatin1String(field), text},
            {QStringLiteral("method"), QStringLiteral("TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE")}};
        expected.append(QJsonObject{{QLatin1String(query), content}});
    }
    if (mayBeAnId)
        expected.append(QJsonObject{{QStringLiteral("inUserIdsQuery"),
                                     QJsonObject{{QStringLiteral("userIds"), QJsonArray{text}}}}});
    QCOMPARE(any, expected);
}

void TestUsers::namesManyPeopleAtOnce()
{
    const UserQuery query{.text = QStringLiteral("not looked at"),
                          .userIds = {QStringLiteral("1"), QStringLiteral("2")},
                          .emails = {QStringLiteral("a@b.test")},
                          .loginNames = {QStringLiteral("anna")}};
    QVERIFY(query.namesPeople());
    const QJsonObject body = object(ListUsers{.query = query}.rest().body);
    QCOMPARE(body.value(QStringLiteral("queries")),
             object(R"({"q":[{"orQuery":{"queries":[{"inUserIdsQuery":{"userIds":["1","2"]}},)"
                    R"({"inUserEmailsQuery":{"userEmails":["a@b.test"]}},{"loginNameQuery":)"
                    R"({"loginName":"anna","method":"TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE"}}]}}]})")
                 .value(QStringLiteral("q")));
    // ListUsersRequest.queries 3 { orQuery 11 { queries 1 { 10 { 1 }, 14 { 1 }, 9 { 1, 2 } } } },
    // behind the page and the column.
    QVERIFY(ListUsers{.query = query}.rpc().message.bytes.endsWith(
        QByteArray::fromHex("1a26"
                            "5a24"
                            "0a08"
                            "5206"
                            "0a0131"
                            "0a0132" //
                            "0a0c"
                            "720a"
                            "0a08"
                            "6140622e74657374" //
                            "0a0a"
                            "4a08"
                            "0a04"
                            "616e6e61"
                            "1001")));
}

void TestUsers::asksForOneOrganisation()
{
    const UserQuery query{.text = {}, .organisationId = QStringLiteral("501")};
    const QJsonObject body = object(ListUsers{.query = query}.rest().body);
    QCOMPARE(body.value(QStringLiteral("queries")),
             object(R"({"q":[{"organizationIdQuery":{"organizationId":"501"}}]})")
                 .value(QStringLiteral("q")));
    // ListUsersRequest.queries 3 { organization_id_query 15 { organization_id 1 } }
    QVERIFY(ListUsers{.query = query}.rpc().message.bytes.endsWith(QByteArray::fromHex("1a07"
                                                                                       "7a05"
                                                                                       "0a03"
                                                                                       "353031")));
    // Beside a text, both must hold.
    const UserQuery both{.text = QStringLiteral("anna"), .organisationId = QStringLiteral("501")};
    QCOMPARE(object(ListUsers{.query = both}.rest().body)
                 .value(QStringLiteral("queries"))
                 .toArray()
                 .size(),
             2);
}

void TestUsers::readsAPerson()
{
    const auto user = GetUser::decode(object(R"({"details":{},"user":)" + anna + "}"));
    QVERIFY(user);
    QCOMPARE(user->id, test::userId());
    QCOMPARE(user->state, UserState::Active);
    QVERIFY(user->isHuman);
    QCOMPARE(user->userName, QStringLiteral("anna"));
    QCOMPARE(user->loginNames,
             QStringList({QStringLiteral("anna@acme.test"), QStringLiteral("anna")}));
    QCOMPARE(user->preferredLoginName, QStringLiteral("anna@acme.test"));
    QCOMPARE(user->givenName, QStringLiteral("Anna"));
    QCOMPARE(user->familyName, QStringLiteral("Adler"));
    QCOMPARE(user->displayName, QStringLiteral("Anna Adler"));
    QCOMPARE(user->preferredLanguage, QStringLiteral("de"));
    QCOMPARE(user->email, QStringLiteral("anna@acme.test"));
    QVERIFY(user->emailVerified);
    QCOMPARE(user->details.sequence, quint64(7));
    QCOMPARE(user->details.resourceOwner, QStringLiteral("501"));
}

void TestUsers::readsAMachine()
{
    const auto user =
        decodeUser(object(R"({"userId":"7","state":"USER_STATE_ACTIVE","username":"bot",)"
                          R"("machine":{"name":"The bot","description":"x"}})"),
                   QStringLiteral("user."));
    QVERIFY(user);
    QVERIFY(!user->isHuman);
    QCOMPARE(user->displayName, QStringLiteral("The bot"));
    QVERIFY(user->email.isEmpty());
}

void TestUsers::readsStates_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<UserState>("expected");
    const auto row = [](const char* name, UserState state) {
        QTest::newRow(name) << QByteArray(name) << state;
    };
    row("USER_STATE_UNSPECIFIED", UserState::Unspecified);
    row("USER_STATE_ACTIVE", UserState::Active);
    row("USER_STATE_INACTIVE", UserState::Inactive);
    row("USER_STATE_DELETED", UserState::Deleted);
    row("USER_STATE_LOCKED", UserState::Locked);
    row("USER_STATE_INITIAL", UserState::Initial);
    row("USER_STATE_NEW_ONE", UserState::Unspecified);
    row("", UserState::Unspecified);
}

void TestUsers::readsStates()
{
    QFETCH(const QByteArray, state);
    const auto user = decodeUser(object(R"({"userId":"7","state":")" + state + "\"}"), {});
    QVERIFY(user);
    QTEST(user->state, "expected");
}

void TestUsers::takesDefaultsForWhatIsAbsent()
{
    for (const QByteArray json :
         {R"({"userId":"7"})", R"({"userId":"7","human":{}})",
          R"({"userId":"7","human":{"profile":null,"email":{}},"loginNames":null,"state":null})"}) {
        const auto user = decodeUser(object(json), {});
        QVERIFY(user);
        QVERIFY(user->isHuman);
        QVERIFY(user->displayName.isEmpty());
        QVERIFY(user->loginNames.isEmpty());
        QVERIFY(!user->emailVerified);
        QCOMPARE(user->details, Details());
    }
}

void TestUsers::refusesWrongTypes_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QString>("where");
    const auto row = [](const char* json, const char* where) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(where);
    };
    row("{}", "user.userId is not a user id");
    row(R"({"userId":""})", "user.userId is not a user id");
    row(R"({"userId":".."})", "user.userId is not a user id");
    row(R"({"userId":29001})", "user.userId is not a user id");
    row(R"({"userId":"7","state":1})", "user.state is not a string");
    row(R"({"userId":"7","username":{}})", "user.username is not a string");
    row(R"({"userId":"7","loginNames":"anna"})", "user.loginNames is not a list");
    row(R"({"userId":"7","loginNames":[7]})", "user.loginNames is not a list of strings");
    row(R"({"userId":"7","human":[]})", "user.human is not an object");
    row(R"({"userId":"7","human":{"profile":"x"}})", "user.human.profile is not an object");
    row(R"({"userId":"7","human":{"profile":{"displayName":7}}})",
        "user.human.profile.displayName is not a string");
    row(R"({"userId":"7","human":{"email":{"isVerified":"yes"}}})",
        "user.human.email.isVerified is not true or false");
    row(R"({"userId":"7","machine":{"name":[]}})", "user.machine.name is not a string");
    row(R"({"userId":"7","details":{"sequence":"x"}})",
        "details.sequence is not an unsigned number");
}

void TestUsers::refusesWrongTypes()
{
    QFETCH(const QByteArray, user);
    const auto decoded = GetUser::decode(object("{\"user\":" + user + "}"));
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fault, Fault::WrongType);
    QTEST(decoded.error().where, "where");
    QCOMPARE(GetUser::decode(QJsonObject()).error().where, QStringLiteral("user is not there"));
}

void TestUsers::readsAPage()
{
    const auto page =
        ListUsers::decode(object(R"({"details":{"totalResult":"1234","processedSequence":"9",)"
                                 R"("timestamp":"2025-03-25T07:19:29.656789123Z"},)"
                                 R"("sortingColumn":"USER_FIELD_NAME_DISPLAY_NAME","result":[)" +
                                 anna + R"(,{"userId":"7"}]})"));
    QVERIFY(page);
    QCOMPARE(page->total, quint64(1234));
    QCOMPARE(page->users.size(), 2);
    QCOMPARE(page->users.at(0).displayName, QStringLiteral("Anna Adler"));
    QCOMPARE(page->users.at(1).id.text(), QStringLiteral("7"));

    const auto asNumber = ListUsers::decode(object(R"({"details":{"totalResult":3}})"));
    QVERIFY(asNumber);
    QCOMPARE(asNumber->total, quint64(3));
    QVERIFY(asNumber->users.isEmpty());
    const auto nobody = ListUsers::decode(QJsonObject()); // zero is left out
    QVERIFY(nobody);
    QCOMPARE(nobody->total, quint64(0));
}

void TestUsers::refusesOtherPages_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("where");
    const auto row = [](const char* json, const char* where) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(where);
    };
    row(R"({"details":[]})", "details is not an object");
    row(R"({"details":{"totalResult":"many"}})", "details.totalResult is not an unsigned number");
    row(R"({"result":{}})", "result is not a list");
    row(R"({"result":[7]})", "result[0].userId is not a user id");
    row(R"({"result":[{"userId":"7"},{"userId":""}]})", "result[1].userId is not a user id");
    row(R"({"result":[{"userId":"7","state":7}]})", "result[0].state is not a string");
}

void TestUsers::refusesOtherPages()
{
    QFETCH(const QByteArray, page);
    const auto decoded = ListUsers::decode(object(page));
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().fault, Fault::WrongType);
    QTEST(decoded.error().where, "where");
}

FACTORDESK_TEST(TestUsers, factordesk::test::NoApplication)

} // namespace tst_users

#include "tst_users.moc"
