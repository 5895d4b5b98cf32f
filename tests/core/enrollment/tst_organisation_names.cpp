// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/organisation_names.h"
#include "tests/support/event_loop.h"
#include "tests/support/scripted_client.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_organisation_names {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;

class TestOrganisationNames : public QObject
{
    Q_OBJECT

private slots:
    void asksOnce();
    void keepsApartWhatItAsks();
    void asksNotAgainWhatItMayNotKnow_data();
    void asksNotAgainWhatItMayNotKnow();
    void asksAgainWithoutAnAnswer();
    void asksNothingThatCannotBeAnId();
};

namespace {
using Answer = Expected<zitadel::OrganisationPage, zitadel::Status>;
} // namespace

namespace {

const QString acmeId = QStringLiteral("501");

zitadel::OrganisationPage pageOf(const QString& id, const QString& name)
{
    return {.organisations = {{.id = id, .name = name}}, .total = 1};
}

struct Bench
{
    ScriptedClient client;
    OrganisationNames names{client};
    QSignalSpy found{&names, &OrganisationNames::found};
};

} // namespace

void TestOrganisationNames::asksOnce()
{
    Bench bench;
    QCOMPARE(bench.names.nameOf(acmeId), QString());
    QCOMPARE(bench.names.nameOf(acmeId), QString());
    QCOMPARE(bench.client.asked.size(), 1);
    QCOMPARE(bench.client.asked.first().subject, acmeId);
    QCOMPARE(bench.client.asked.first().by, zitadel::OrganisationQuery::By::Id);
    bench.client.organisationPage.answer(pageOf(acmeId, QStringLiteral("Acme")));
    runEvents();
    QCOMPARE(bench.found.size(), 1);
    QCOMPARE(bench.found.first().first().toString(), acmeId);
    QCOMPARE(bench.names.nameOf(acmeId), QStringLiteral("Acme"));
    QCOMPARE(bench.client.asked.size(), 1);
}

void TestOrganisationNames::keepsApartWhatItAsks()
{
    Bench bench;
    (void)bench.names.nameOf(acmeId);
    (void)bench.names.nameOf(QStringLiteral("502"));
    bench.client.organisationPage.answer(pageOf(acmeId, QStringLiteral("Acme")));
    bench.client.organisationPage.answer(pageOf(QStringLiteral("502"), QStringLiteral("Pacific")));
    runEvents();
    QCOMPARE(bench.names.nameOf(acmeId), QStringLiteral("Acme"));
    QCOMPARE(bench.names.nameOf(QStringLiteral("502")), QStringLiteral("Pacific"));
}

void TestOrganisationNames::asksNotAgainWhatItMayNotKnow_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("refused") << Answer(
        Unexpected(refusal(zitadel::StatusCode::PermissionDenied, QStringLiteral("AUTH-1"), 403)));
    QTest::newRow("nothing shown") << Answer(zitadel::OrganisationPage{});
    QTest::newRow("another") << Answer(pageOf(QStringLiteral("502"), QStringLiteral("Pacific")));
}

void TestOrganisationNames::asksNotAgainWhatItMayNotKnow()
{
    QFETCH(Answer, answer);
    Bench bench;
    (void)bench.names.nameOf(acmeId);
    if (answer)
        bench.client.organisationPage.answer(*answer);
    else
        bench.client.organisationPage.fail(answer.error());
    runEvents();
    QCOMPARE(bench.names.nameOf(acmeId), QString());
    QVERIFY(bench.found.isEmpty());
    QCOMPARE(bench.client.asked.size(), 1);
}

void TestOrganisationNames::asksAgainWithoutAnAnswer()
{
    Bench bench;
    (void)bench.names.nameOf(acmeId);
    bench.client.organisationPage.fail(connectionRefused());
    runEvents();
    QCOMPARE(bench.names.nameOf(acmeId), QString());
    QCOMPARE(bench.client.asked.size(), 2);
}

void TestOrganisationNames::asksNothingThatCannotBeAnId()
{
    Bench bench;
    QCOMPARE(bench.names.nameOf({}), QString());
    QCOMPARE(bench.names.nameOf(QString(201, u'1')), QString());
    QVERIFY(bench.client.asked.isEmpty());
}

FACTORDESK_TEST(TestOrganisationNames, QCoreApplication)

} // namespace tst_organisation_names

#include "tst_organisation_names.moc"
