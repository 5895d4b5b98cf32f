// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/list_organizations.h"
#include "core/zitadel/organisation_query.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_organizations {

using namespace factordesk;
using namespace factordesk::zitadel;
using net::Fault;

/// Organisations in the form of the REST gateway; for gRPC's see tst_rpc_operations.
class TestOrganizations : public QObject
{
    Q_OBJECT

private slots:
    void asks_data();
    void asks();
    void asksInNoOrganisation();
    void reads();
    void takesDefaultsForWhatIsAbsent();
    void refusesWrongTypes_data();
    void refusesWrongTypes();
};

namespace {

QJsonObject object(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void TestOrganizations::asks_data()
{
    using By = OrganisationQuery::By;
    QTest::addColumn<QString>("text");
    QTest::addColumn<By>("by");
    QTest::addColumn<QByteArray>("queries");
    QTest::newRow("everyone") << QString() << By::Name << QByteArray();
    QTest::newRow("by name") << QStringLiteral("Brück \"1\"") << By::Name
                             << QByteArray(
                                    R"([{"nameQuery":{"name":"Brück \"1\"",)"
                                    R"("method":"TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE"}}])");
    QTest::newRow("by id") << QStringLiteral("501") << By::Id
                           << QByteArray(R"([{"idQuery":{"id":"501"}}])");
}

void TestOrganizations::asks()
{
    QFETCH(QString, text);
    QFETCH(OrganisationQuery::By, by);
    QFETCH(QByteArray, queries);
    const RestCall call = ListOrganizations{.query = {.text = text, .by = by, .limit = 7}}.rest();
    QCOMPARE(call.method, QByteArray("POST"));
    QCOMPARE(call.path, QByteArray("/v2/organizations/_search"));
    const QJsonObject body = object(call.body);
    QCOMPARE(body.value(QStringLiteral("query")).toObject(), object(R"({"limit":7,"asc":true})"));
    QCOMPARE(body.value(QStringLiteral("sortingColumn")).toString(),
             QStringLiteral("ORGANIZATION_FIELD_NAME_NAME"));
    QCOMPARE(body.value(QStringLiteral("queries")).toArray(),
             QJsonDocument::fromJson(queries).array());
}

void TestOrganizations::asksInNoOrganisation()
{
    const ListOrganizations operation{.query = {.text = QStringLiteral("acme")}};
    QVERIFY(operation.rest().isInNoOrganisation);
    QVERIFY(operation.rpc().isInNoOrganisation);
    QCOMPARE(operation.rpc().path,
             QByteArray("/zitadel.org.v2.OrganizationService/ListOrganizations"));
}

void TestOrganizations::reads()
{
    // As the documentation has it, but for the second one.
    const auto page = ListOrganizations::decode(object(
        R"({"details":{"totalResult":"2","processedSequence":"267831",)"
        R"("timestamp":"2025-03-25T07:19:29.656Z"},"sortingColumn":"ORGANIZATION_FIELD_NAME_NAME",)"
        R"("result":[{"id":"69629023906488334","details":{"sequence":"2"},)"
        R"("state":"ORGANIZATION_STATE_ACTIVE","name":"ZITADEL","primaryDomain":"zitadel.cloud"},)"
        R"({"id":"7","state":"ORGANIZATION_STATE_INACTIVE","name":"Old","more":[1]}]})"));
    QVERIFY(page);
    QCOMPARE(page->total, 2U);
    const QList<Organisation> expected{
        {.id = QStringLiteral("69629023906488334"),
         .name = QStringLiteral("ZITADEL"),
         .domain = QStringLiteral("zitadel.cloud")},
        {.id = QStringLiteral("7"), .name = QStringLiteral("Old"), .isActive = false}};
    QCOMPARE(page->organisations, expected);
}

void TestOrganizations::takesDefaultsForWhatIsAbsent()
{
    const auto page = ListOrganizations::decode(QJsonObject());
    QVERIFY(page);
    QCOMPARE(page->total, 0U);
    QVERIFY(page->organisations.isEmpty());
}

void TestOrganizations::refusesWrongTypes_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("where");
    const auto row = [](const char* json, const char* where) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(where);
    };
    row(R"({"result":{}})", "result");
    row(R"({"details":[]})", "details");
    row(R"({"details":{"totalResult":true}})", "details.totalResult");
    row(R"({"result":[{"id":"1"},{"name":5}]})", "result[1].name");
}

void TestOrganizations::refusesWrongTypes()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, where);
    const auto page = ListOrganizations::decode(object(answer));
    QVERIFY(!page);
    QCOMPARE(page.error().fault, Fault::WrongType);
    QVERIFY2(page.error().where.contains(where), qPrintable(page.error().where));
}

FACTORDESK_TEST(TestOrganizations, factordesk::test::NoApplication)

} // namespace tst_organizations

#include "tst_organizations.moc"
