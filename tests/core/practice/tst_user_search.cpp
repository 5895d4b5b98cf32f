// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/user_query.h"
#include "core/practice/user_search.h"
#include "tests/core/practice/practice_fixture.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTest>

namespace tst_user_search {

using namespace factordesk;
using test::Answer;
using test::PracticeFixture;

class TestUserSearch : public QObject
{
    Q_OBJECT

private slots:
    void findsPeople_data();
    void findsPeople();
    void pages();
    void sorts_data();
    void sorts();
    void refusesBadQueries_data();
    void refusesBadQueries();
    void limitsNesting();

private:
    [[nodiscard]] Answer list(const QByteArray& body) const
    {
        return m_practice.call("POST", "/v2/users", body);
    }
    PracticeFixture m_practice;
};

namespace {

/// What is asked for, and the user names that are found.
struct Row
{
    const char* name;
    const char* query;
    const char* found; ///< Separated by blanks.
};

constexpr Row rows[] = {
    {"user name equals", R"({"userNameQuery":{"userName":"anna.berg"}})", "anna.berg"},
    {"equals minds the case", R"({"userNameQuery":{"userName":"Anna.Berg"}})", ""},
    {"equals, either case",
     R"({"userNameQuery":{"userName":"Anna.BERG","method":"TEXT_QUERY_METHOD_EQUALS_IGNORE_CASE"}})",
     "anna.berg"},
    {"starts with",
     R"({"userNameQuery":{"userName":"peter.","method":"TEXT_QUERY_METHOD_STARTS_WITH"}})",
     "peter.meyer peter.meyer2"},
    {"starts with, either case",
     R"({"userNameQuery":{"userName":"PETER","method":"TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE"}})",
     "peter.meyer peter.meyer2"},
    {"contains", R"({"userNameQuery":{"userName":"a.b","method":"TEXT_QUERY_METHOD_CONTAINS"}})",
     "anna.berg"},
    {"contains, either case",
     R"({"userNameQuery":{"userName":"A.B","method":"TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE"}})",
     "anna.berg"},
    {"ends with",
     R"({"userNameQuery":{"userName":"meyer2","method":"TEXT_QUERY_METHOD_ENDS_WITH"}})",
     "peter.meyer2"},
    {"ends with, either case",
     R"({"userNameQuery":{"userName":"MEYER2","method":"TEXT_QUERY_METHOD_ENDS_WITH_IGNORE_CASE"}})",
     "peter.meyer2"},
    {"method by number", R"({"userNameQuery":{"userName":"a.b","method":4}})", "anna.berg"},
    {"names of the .proto file", R"({"user_name_query":{"user_name":"anna.berg"}})", "anna.berg"},
    {"first name", R"({"firstNameQuery":{"firstName":"Chloé"}})", "chloe.dubois"},
    {"last name", R"({"lastNameQuery":{"lastName":"Meyer"}})", "peter.meyer peter.meyer2"},
    {"nick name", R"({"nickNameQuery":{"nickName":"Joni"}})", "jonas.keller"},
    {"display name", R"({"displayNameQuery":{"displayName":"絵美 藤田"}})", "emi.fujita"},
    {"e-mail",
     R"({"emailQuery":{"emailAddress":"USER1@","method":"TEXT_QUERY_METHOD_STARTS_WITH_IGNORE_CASE"}})",
     "anna.berg"},
    {"login name, another script",
     R"({"loginNameQuery":{"loginName":"мария.иванова@nordlicht.example"}})", "мария.иванова"},
    {"second login name",
     R"({"loginNameQuery":{"loginName":"anna.berg@nordlicht.practice.localhost"}})", "anna.berg"},
    {"phone", R"({"phoneQuery":{"number":"+49301000000"}})", "anna.berg"},
    {"state", R"({"stateQuery":{"state":"USER_STATE_INITIAL"}})", "ines.jansen xaver.thoma"},
    {"type", R"({"typeQuery":{"type":"TYPE_MACHINE"}})",
     "backup-robot practice-desk ward-printer render-farm"},
    {"e-mails",
     R"({"inUserEmailsQuery":{"userEmails":["user1@nordlicht.example","x@y","user3@nordlicht.example"]}})",
     "anna.berg chloe.dubois"},
    {"or",
     R"({"orQuery":{"queries":[{"userNameQuery":{"userName":"anna.berg"}},{"nickNameQuery":{"nickName":"Joni"}}]}})",
     "anna.berg jonas.keller"},
    {"or of nothing", R"({"orQuery":{"queries":[]}})", ""},
    {"and",
     R"({"andQuery":{"queries":[{"lastNameQuery":{"lastName":"Meyer"}},{"userNameQuery":{"userName":"peter.meyer2"}}]}})",
     "peter.meyer2"},
    {"and not",
     R"({"andQuery":{"queries":[{"lastNameQuery":{"lastName":"Meyer"}},{"notQuery":{"query":{"userNameQuery":{"userName":"peter.meyer2"}}}}]}})",
     "peter.meyer"},
    {"unknown fields are ignored",
     R"({"somethingNew":{},"userNameQuery":{"userName":"anna.berg","why":1}})", "anna.berg"},
};

QStringList userNames(const Answer& answer)
{
    QStringList names;
    for (const QJsonValue user : answer.json().value(QStringLiteral("result")).toArray())
        names.append(user.toObject().value(QStringLiteral("username")).toString());
    return names;
}

QString total(const Answer& answer)
{
    return answer.json()
        .value(QStringLiteral("details"))
        .toObject()
        .value(QStringLiteral("totalResult"))
        .toString();
}

} // namespace

void TestUserSearch::findsPeople_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QStringList>("found");
    for (const Row& row : rows)
        QTest::newRow(row.name) << QByteArray(row.query)
                                << QString::fromUtf8(row.found).split(u' ', Qt::SkipEmptyParts);
}

void TestUserSearch::findsPeople()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QStringList, found);
    const Answer answer = list("{\"queries\":[" + query + "]}");
    QCOMPARE(answer.status, 200);
    QCOMPARE(userNames(answer), found);
    QCOMPARE(total(answer), found.isEmpty() ? QString() : QString::number(found.size()));
}

void TestUserSearch::pages()
{
    const QStringList everyone = userNames(list({}));
    QCOMPARE(everyone.size(), qsizetype(37)); // forty, but for the three out of reach
    for (const int limit : {1, 5, 36, 37, 1000, 5000}) {
        QStringList collected;
        for (int offset = 0; offset < 40; offset += limit) {
            const Answer page = list("{\"query\":{\"offset\":\"" + QByteArray::number(offset) +
                                     "\",\"limit\":" + QByteArray::number(limit) + "}}");
            QCOMPARE(total(page), QStringLiteral("37"));
            QVERIFY(userNames(page).size() <= limit);
            collected += userNames(page);
        }
        QCOMPARE(collected, everyone);
    }
    practice::PracticeSettings settings;
    settings.people = 1200;
    const PracticeFixture many(settings);
    QCOMPARE(userNames(many.call("POST", "/v2/users")).size(), qsizetype(100));
    QCOMPARE(userNames(many.call("POST", "/v2/users", R"({"query":{"limit":1100}})")).size(),
             qsizetype(1000));
}

void TestUserSearch::sorts_data()
{
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QByteArray>("query"); // narrows the list to what shows the order
    QTest::addColumn<QStringList>("ascending");

    const auto row = [](const char* column, const char* query, const QStringList& ascending) {
        QTest::newRow(column) << QByteArray(column) << QByteArray(query) << ascending;
    };
    const char* const hafenklinik =
        R"({"loginNameQuery":{"loginName":"@hafenklinik.example","method":6}})";
    const QString printer = QStringLiteral("ward-printer");
    const QStringList people{QStringLiteral("ulrike.quandt"), QStringLiteral("viktor.roth"),
                             QStringLiteral("wanda.schulz"),  QStringLiteral("xaver.thoma"),
                             QStringLiteral("yara.ulrich"),   QStringLiteral("zeynep.vural")};
    row("USER_NAME", hafenklinik,
        people.mid(0, 2) + QStringList{people.at(2), printer} + people.mid(3));
    row("FIRST_NAME", hafenklinik, QStringList{printer} + people);
    row("LAST_NAME", hafenklinik, QStringList{printer} + people);
    row("DISPLAY_NAME", hafenklinik,
        people.mid(0, 2) + QStringList{people.at(2), printer} + people.mid(3));
    row("EMAIL", hafenklinik, QStringList{printer} + people);
    row("CREATION_DATE", hafenklinik, people + QStringList{printer});
    row("TYPE", hafenklinik, people + QStringList{printer});
    row("STATE", hafenklinik,
        {QStringLiteral("ulrike.quandt"), QStringLiteral("viktor.roth"),
         QStringLiteral("wanda.schulz"), QStringLiteral("yara.ulrich"), printer,
         QStringLiteral("zeynep.vural"), QStringLiteral("xaver.thoma")});
    row("NICK_NAME", R"({"lastNameQuery":{"lastName":"Ke","method":2}})",
        {QStringLiteral("jonas.keller")});
}

void TestUserSearch::sorts()
{
    QFETCH(const QByteArray, column);
    QFETCH(const QByteArray, query);
    QFETCH(const QStringList, ascending);
    const QByteArray name = "USER_FIELD_NAME_" + column;
    const QByteArray rest = R"(,"sortingColumn":")" + name + R"(","queries":[)" + query + "]}";
    const Answer up = list(R"({"query":{"asc":true})" + rest);
    QCOMPARE(up.json().value(QStringLiteral("sortingColumn")).toString(),
             QString::fromLatin1(name));
    QCOMPARE(userNames(up), ascending);
    // Descending is the default; equal ones keep their order, so compare where none are.
    const QStringList down = userNames(list(R"({"query":{})" + rest));
    QCOMPARE(down.size(), ascending.size());
    if (column != "STATE" && column != "TYPE")
        QCOMPARE(down, QStringList(ascending.crbegin(), ascending.crend()));
    else
        QCOMPARE(down.first(), ascending.last());
}

void TestUserSearch::refusesBadQueries_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("not JSON") << QByteArray("{");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("two documents") << QByteArray("{}{}");
    QTest::newRow("limit no number") << QByteArray(R"({"query":{"limit":"many"}})");
    QTest::newRow("negative offset") << QByteArray(R"({"query":{"offset":-1}})");
    QTest::newRow("fractional limit") << QByteArray(R"({"query":{"limit":1.5}})");
    QTest::newRow("asc no boolean") << QByteArray(R"({"query":{"asc":"yes"}})");
    QTest::newRow("unknown column") << QByteArray(R"({"sortingColumn":"HEIGHT"})");
    QTest::newRow("queries no list") << QByteArray(R"({"queries":{}})");
    QTest::newRow("a query no object") << QByteArray(R"({"queries":["x"]})");
    QTest::newRow("unknown method")
        << QByteArray(R"({"queries":[{"userNameQuery":{"userName":"a","method":"LIKE"}}]})");
    QTest::newRow("method beyond")
        << QByteArray(R"({"queries":[{"userNameQuery":{"userName":"a","method":8}}]})");
    QTest::newRow("name no text") << QByteArray(
        R"({"queries":[{"userNameQuery":{"userName":1}}]})");
    QTest::newRow("in the depth") << QByteArray(
        R"({"queries":[{"notQuery":{"query":{"orQuery":{"queries":7}}}}]})");
    QTest::newRow("ids no texts") << QByteArray(
        R"({"queries":[{"inUserIdsQuery":{"userIds":[1]}}]})");
    QTest::newRow("organisation no text")
        << QByteArray(R"({"queries":[{"organizationIdQuery":{"organizationId":1}}]})");
}

void TestUserSearch::refusesBadQueries()
{
    QFETCH(const QByteArray, body);
    const Answer answer = list(body);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json().value(QStringLiteral("code")).toInt(), 3);
    QVERIFY(answer.message().startsWith(QStringLiteral("proto: ")));
}

void TestUserSearch::limitsNesting()
{
    const auto nested = [](int depth) {
        return "{\"queries\":[" + QByteArray(R"({"notQuery":{"query":)").repeated(depth) +
               R"({"userNameQuery":{"userName":"anna.berg"}})" + QByteArray("}}").repeated(depth) +
               "]}";
    };
    const Answer allowed = list(nested(practice::maximumQueryDepth));
    QCOMPARE(userNames(allowed), QStringList{QStringLiteral("anna.berg")});
    const Answer refused = list(nested(practice::maximumQueryDepth + 1));
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.errorId(), QStringLiteral("USER-zsQ97"));
}

FACTORDESK_TEST(TestUserSearch, QCoreApplication)

} // namespace tst_user_search

#include "tst_user_search.moc"
