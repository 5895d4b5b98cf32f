// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/event_loop.h"
#include "tests/support/fake_desk.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"
#include "ui/people/people_model.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_people_model {

using namespace factordesk;
using namespace factordesk::test;
using ui::PeopleModel;
using zitadel::FactorState;

namespace {

zitadel::UserPage pageOf(int first, int count, int total)
{
    zitadel::UserPage page{.total = std::uint64_t(total)};
    for (int i = first; i < first + count; ++i)
        page.users.append(personNamed(QStringLiteral("Person %1").arg(i), QString::number(i + 1)));
    return page;
}

/// A model over a search, watched by Qt's own tester.
struct Bench
{
    FakeDesk desk;
    std::unique_ptr<enrollment::PeopleSearch> search;
    PeopleModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    Bench()
    {
        desk.beConnected();
        search = desk.search();
    }
    void find(zitadel::UserPage page)
    {
        desk.client.userPage.answer(std::move(page));
        search->searchNow();
        runEvents();
    }
    [[nodiscard]] QVariant data(int row, int role) const
    {
        return model.data(model.index(row), role);
    }
};

} // namespace

class TestPeopleModel : public QObject
{
    Q_OBJECT

private slots:
    void isEmptyWithoutASearch();
    void followsTheSearch();
    void addsTheNextPageBehind();
    void tellsWhatIsWorthKnowing();
    void marksTheOneRowWhoseStateWasRead();
    void outlivesItsSearch();
};

void TestPeopleModel::isEmptyWithoutASearch()
{
    const Bench bench;
    QCOMPARE(bench.model.rowCount(), 0);
    QVERIFY(!bench.model.user(QModelIndex()));
    QVERIFY(!bench.model.canFetchMore({}));
}

void TestPeopleModel::followsTheSearch()
{
    Bench bench;
    bench.model.setSearch(bench.search.get());
    const QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    bench.find(pageOf(0, 3, 3));
    QCOMPARE(reset.size(), 1);
    QCOMPARE(bench.model.rowCount(), 3);
    QCOMPARE(bench.data(2, Qt::DisplayRole).toString(), QStringLiteral("Person 2"));
    QCOMPARE(bench.model.user(bench.model.index(2))->id.text(), QStringLiteral("3"));
    QVERIFY(!bench.model.canFetchMore({}));
    QCOMPARE(bench.model.rowCount(bench.model.index(0)), 0); // a list, no tree
}

void TestPeopleModel::addsTheNextPageBehind()
{
    Bench bench;
    bench.model.setSearch(bench.search.get());
    bench.find(pageOf(0, 3, 5));
    const QSignalSpy reset(&bench.model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
    QVERIFY(bench.model.canFetchMore({}));
    bench.desk.client.userPage.answer(pageOf(3, 2, 5));
    bench.model.fetchMore({});
    runEvents();
    QCOMPARE(bench.model.rowCount(), 5);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 3);
    QCOMPARE(reset.size(), 0);
}

void TestPeopleModel::tellsWhatIsWorthKnowing()
{
    Bench bench;
    bench.model.setSearch(bench.search.get());
    zitadel::UserPage page = pageOf(0, 3, 3);
    page.users[1].state = zitadel::UserState::Locked;
    page.users[2].isHuman = false;
    bench.find(page);
    QVERIFY(bench.data(0, PeopleModel::StateTextRole).toString().isEmpty());
    QVERIFY(!bench.data(1, PeopleModel::StateTextRole).toString().isEmpty());
    QVERIFY(bench.data(1, PeopleModel::IsHumanRole).toBool());
    QVERIFY(!bench.data(2, PeopleModel::IsHumanRole).toBool());
    QCOMPARE(bench.data(0, PeopleModel::LoginNameRole).toString(),
             QStringLiteral("person.0@acme.example"));
    QCOMPARE(bench.data(0, PeopleModel::UserIdRole).toString(), QStringLiteral("1"));
    QCOMPARE(bench.data(0, PeopleModel::FactorRole).toInt(), -1); // not read yet
    // A screen reader hears the whole row.
    const QString spoken = bench.data(1, Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(QStringLiteral("Person 1")));
    QVERIFY(spoken.contains(bench.data(1, PeopleModel::StateTextRole).toString()));
}

void TestPeopleModel::marksTheOneRowWhoseStateWasRead()
{
    Bench bench;
    bench.model.setSearch(bench.search.get());
    bench.find(pageOf(0, 3, 3));
    const QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
    bench.desk.client.factor.answer(FactorState::Active);
    bench.search->readStates(1, 1);
    runEvents();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(bench.data(1, PeopleModel::FactorRole).toInt(), int(FactorState::Active));
    QCOMPARE(bench.data(0, PeopleModel::FactorRole).toInt(), -1);
}

void TestPeopleModel::outlivesItsSearch()
{
    Bench bench;
    bench.model.setSearch(bench.search.get());
    bench.find(pageOf(0, 3, 3));
    bench.search.reset();
    QCOMPARE(bench.model.rowCount(), 0);
    bench.model.fetchMore({});
    bench.model.setSearch(nullptr);
    QCOMPARE(bench.model.rowCount(), 0);
}

FACTORDESK_TEST(TestPeopleModel, QCoreApplication)

} // namespace tst_people_model

#include "tst_people_model.moc"
