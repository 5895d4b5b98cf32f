// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/organisation_search.h"
#include "tests/support/event_loop.h"
#include "tests/support/scripted_client.h"
#include "tests/support/test_program.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>

namespace tst_organisation_search {

using namespace factordesk;
using namespace factordesk::enrollment;
using namespace factordesk::test;
using namespace std::chrono_literals;
using zitadel::Organisation;
using By = zitadel::OrganisationQuery::By;

class TestOrganisationSearch : public QObject
{
    Q_OBJECT

private slots:
    void asksOnceForWhatWasTypedLast();
    void looksForAnIdWhereNoNameHasIt();
    void asksForNoIdWithoutAWish();
    void dropsTheAnswerToAnOlderWish();
    void tellsWhatWentWrong();
    void takesNoLongerWishThanTheServer();
    void survivesDeletion();
};

namespace {

const QString acmeId = QStringLiteral("501");

struct Bench
{
    ScriptedClient client;
    std::unique_ptr<OrganisationSearch> search = std::make_unique<OrganisationSearch>(client, 0ms);

    void answer(const QStringList& names)
    {
        zitadel::OrganisationPage page{.total = std::uint64_t(names.size())};
        for (const QString& name : names)
            page.organisations.append({.id = acmeId, .name = name});
        client.organisationPage.answer(page);
        runEvents();
    }
    [[nodiscard]] QStringList found() const
    {
        QStringList names;
        for (const Organisation& organisation : search->organisations())
            names.append(organisation.name);
        return names;
    }
};

} // namespace

void TestOrganisationSearch::asksOnceForWhatWasTypedLast()
{
    Bench bench;
    bench.search->setText(QStringLiteral("a"));
    bench.search->setText(QStringLiteral(" ac "));
    QVERIFY(bench.search->isBusy());
    QVERIFY(bench.client.asked.isEmpty());
    bench.answer({QStringLiteral("Acme"), QStringLiteral("Pacific")});
    QCOMPARE(bench.client.asked.size(), 1);
    QCOMPARE(bench.client.asked.at(0).subject, QStringLiteral("ac"));
    QCOMPARE(bench.client.asked.at(0).by, By::Name);
    QVERIFY(!bench.search->isBusy());
    QVERIFY(bench.search->isListCurrent());
    QCOMPARE(bench.found(), (QStringList{QStringLiteral("Acme"), QStringLiteral("Pacific")}));
    QCOMPARE(bench.search->total(), std::uint64_t(2));
    bench.search->setText(QStringLiteral("ac"));
    QVERIFY(!bench.search->isBusy());
}

void TestOrganisationSearch::looksForAnIdWhereNoNameHasIt()
{
    Bench bench;
    bench.search->setText(acmeId);
    bench.answer({});
    QCOMPARE(bench.client.asked.size(), 2);
    QCOMPARE(bench.client.asked.at(1).subject, acmeId);
    QCOMPARE(bench.client.asked.at(1).by, By::Id);
    QVERIFY(bench.search->isBusy());
    bench.answer({QStringLiteral("Acme")});
    QCOMPARE(bench.found(), QStringList{QStringLiteral("Acme")});
    QVERIFY(bench.search->isListCurrent());
    // Nor is anything asked a third time where there is no such id either.
    bench.search->setText(QStringLiteral("502"));
    bench.answer({});
    bench.answer({});
    QCOMPARE(bench.client.asked.size(), 4);
    QVERIFY(bench.found().isEmpty());
    QVERIFY(!bench.search->isBusy());
}

void TestOrganisationSearch::asksForNoIdWithoutAWish()
{
    Bench bench;
    bench.search->searchNow();
    bench.answer({});
    QCOMPARE(bench.client.asked.size(), 1);
    QVERIFY(bench.search->isListCurrent());
}

void TestOrganisationSearch::dropsTheAnswerToAnOlderWish()
{
    Bench bench;
    bench.search->setText(QStringLiteral("acme"));
    runEvents();
    QCOMPARE(bench.client.organisationPage.waiting(), 1);
    bench.search->setText(QStringLiteral("pacific"));
    QCOMPARE(bench.client.organisationPage.waiting(), 0);
    runEvents();
    bench.answer({QStringLiteral("Pacific")});
    QCOMPARE(bench.found(), QStringList{QStringLiteral("Pacific")});
}

void TestOrganisationSearch::tellsWhatWentWrong()
{
    Bench bench;
    bench.search->searchNow();
    bench.client.organisationPage.fail(connectionRefused());
    runEvents();
    QVERIFY(bench.search->error());
    QVERIFY(bench.search->failedExchange());
    QVERIFY(!bench.search->isListCurrent());
    bench.search->searchNow();
    QVERIFY(!bench.search->error());
    QVERIFY(!bench.search->failedExchange());
    bench.answer({QStringLiteral("Acme")});
    QVERIFY(bench.search->isListCurrent());
}

void TestOrganisationSearch::takesNoLongerWishThanTheServer()
{
    Bench bench;
    bench.search->setText(QString(300, u'a'));
    QCOMPARE(bench.search->text().size(), zitadel::OrganisationQuery::maximumLength);
}

void TestOrganisationSearch::survivesDeletion()
{
    Bench bench;
    connect(bench.search.get(), &OrganisationSearch::stateChanged, this, [&bench] {
        if (bench.search->isListCurrent())
            bench.search.reset();
    });
    bench.search->searchNow();
    bench.answer({QStringLiteral("Acme")});
    QVERIFY(!bench.search);
}

FACTORDESK_TEST(TestOrganisationSearch, QCoreApplication)

} // namespace tst_organisation_search

#include "tst_organisation_search.moc"
