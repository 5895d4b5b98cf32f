// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/journal/journal_bench.h"
#include "ui/journal/journal_filter.h"
#include "ui/journal/journal_model.h"
#include "ui/journal/outcome_mark.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTest>

namespace tst_journal_model {

using namespace factordesk;
using namespace factordesk::ui;
using journal::EntryText;
using journal::JournalLine;

namespace {

JournalLines sampleLines(int count)
{
    auto lines = std::make_shared<std::vector<JournalLine>>();
    for (int number = 1; number <= count; ++number)
        lines->push_back({.number = std::uint64_t(number), .entry = test::sampleEntry(number)});
    return lines;
}

/// The numbers of the lines that are shown, in order.
QList<int> numbersIn(const JournalModel& model)
{
    QList<int> numbers;
    for (int row = 0; row < model.rowCount(); ++row)
        numbers.append(int(model.line(row).number));
    return numbers;
}

} // namespace

class TestJournalModel : public QObject
{
    Q_OBJECT

private slots:
    void showsTheNewestFirst();
    void isAProperModel();
    void filters_data();
    void filters();
    void saysWhatACellSays();
    void marksEachOutcome();
};

void TestJournalModel::showsTheNewestFirst()
{
    JournalModel model;
    model.setLines(sampleLines(4));
    QCOMPARE(numbersIn(model), QList({4, 3, 2, 1}));
    QCOMPARE(model.rowOfNumber(3), 1);
    QCOMPARE(model.rowOfNumber(9), -1);
}

void TestJournalModel::isAProperModel()
{
    JournalModel model;
    const QAbstractItemModelTester tester(&model);
    model.setLines(sampleLines(12));
    model.setFilter({.outcome = journal::Outcome::Done});
    model.setFilter({});
    model.setLines(sampleLines(0));
    QCOMPARE(model.rowCount(), 0);
}

void TestJournalModel::filters_data()
{
    QTest::addColumn<JournalFilter>("filter");
    QTest::addColumn<QList<int>>("numbers");
    QTest::newRow("nothing") << JournalFilter() << QList({6, 5, 4, 3, 2, 1});
    QTest::newRow("person") << JournalFilter{.person = QStringLiteral("PERSON3")} << QList({3});
    QTest::newRow("words in any order")
        << JournalFilter{.person = QStringLiteral("acme person5")} << QList({5});
    QTest::newRow("nobody") << JournalFilter{.person = QStringLiteral("zoe")} << QList<int>();
    QTest::newRow("outcome") << JournalFilter{.outcome = journal::Outcome::Done} << QList({6});
    QTest::newRow("day") << JournalFilter{.day = QDate(2026, 1, 3)} << QList({2});
    QTest::newRow("both") << JournalFilter{.person = QStringLiteral("person2"),
                                           .day = QDate(2026, 1, 4)}
                          << QList<int>();
    QTest::newRow("admin") << JournalFilter{.admin = test::sampleEntry(1).who}
                           << QList({6, 5, 4, 3, 2, 1});
    QTest::newRow("another admin")
        << JournalFilter{.admin =
                             journal::Account{.loginName = EntryText::of(QStringLiteral("ben"))}}
        << QList<int>();
}

void TestJournalModel::filters()
{
    QFETCH(JournalFilter, filter);
    QFETCH(QList<int>, numbers);
    JournalModel model;
    model.setLines(sampleLines(6));
    model.setFilter(filter);
    QCOMPARE(numbersIn(model), numbers);
}

void TestJournalModel::saysWhatACellSays()
{
    JournalModel model;
    auto lines = std::make_shared<std::vector<JournalLine>>();
    lines->push_back({.entry = test::sampleEntry(6)});
    lines->back().entry.who = {};
    model.setLines(lines);
    const auto cell = [&model](int column) { return model.index(0, column).data().toString(); };
    QVERIFY(cell(JournalModel::When).endsWith(QStringLiteral(":00:00")));
    QCOMPARE(cell(JournalModel::Admin), QStringLiteral("not known"));
    QCOMPARE(cell(JournalModel::Person), QStringLiteral("person6@acme.test"));
    QCOMPARE(cell(JournalModel::What), QStringLiteral("Register"));
    QCOMPARE(cell(JournalModel::Outcome), QStringLiteral("Done"));
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestJournalModel::marksEachOutcome()
{
    QCOMPARE(outcomeMark(journal::Outcome::Done).tone, Tone::Good);
    QCOMPARE(outcomeMark(journal::Outcome::Refused).tone, Tone::Stop);
    QVERIFY(outcomeMark(journal::Outcome::Unsettled).icon !=
            outcomeMark(journal::Outcome::NotSent).icon);
}

FACTORDESK_TEST(TestJournalModel, QApplication)

} // namespace tst_journal_model

#include "tst_journal_model.moc"
