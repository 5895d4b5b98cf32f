// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_accounts.h"
#include "tests/support/test_program.h"
#include "ui/codes/codes_filter.h"
#include "ui/codes/codes_order.h"

#include <QCoreApplication>
#include <QTest>

namespace tst_codes_filter {

using namespace factordesk;
using namespace factordesk::ui;

namespace {

std::vector<AccountRow> sampleRows()
{
    std::vector<AccountRow> rows;
    for (const vault::Entry& entry : test::sampleEntries())
        rows.push_back(rowOf(entry));
    return rows;
}

CodesFilter filterOf(const std::vector<AccountRow>& rows)
{
    CodesFilter filter;
    for (const AccountRow& row : rows)
        filter.add(row);
    return filter;
}

QStringList titles(const std::vector<AccountRow>& rows, const std::vector<int>& indices)
{
    QStringList result;
    for (const int index : indices)
        result.append(rows[std::size_t(index)].title());
    return result;
}

} // namespace

class TestCodesFilter : public QObject
{
    Q_OBJECT

private slots:
    void findsWords_data();
    void findsWords();
    void neverFindsAcrossRows();
    void agreesWithAPlainSearch();
    void sortsByHand();
    void sortsByNameAsTheLanguageDoes();
    void sortsByUse();
};

void TestCodesFilter::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char* name, const QString& text, const QStringList& found) {
        QTest::newRow(name) << text << found;
    };
    row("the issuer", QStringLiteral("github"), {QStringLiteral("GitHub")});
    row("in the middle", QStringLiteral("todo"), {QStringLiteral("Mastodon")});
    row("a tag", QStringLiteral("money"), {QStringLiteral("Nordbank")});
    row("the account", QStringLiteral("aberg"), {QStringLiteral("VPN token")});
    row("without accents", QStringLiteral("sud"), {QStringLiteral("Rechenzentrum Süd")});
    row("with accents and case", QStringLiteral("SÜD"), {QStringLiteral("Rechenzentrum Süd")});
    row("another script", QStringLiteral("яндекс"), {QStringLiteral("Яндекс")});
    row("two words in any order", QStringLiteral("anna git"), {QStringLiteral("GitHub")});
    row("words of two rows", QStringLiteral("github steam"), {});
    row("nothing", QStringLiteral("qqq"), {});
}

void TestCodesFilter::findsWords()
{
    QFETCH(QString, text);
    const std::vector<AccountRow> rows = sampleRows();
    const std::vector<bool> matched = filterOf(rows).matches(text);
    QStringList found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (matched[i])
            found.append(rows[i].title());
    }
    QTEST(found, "found");
}

void TestCodesFilter::neverFindsAcrossRows()
{
    CodesFilter filter;
    filter.add({.issuer = QStringLiteral("ab")});
    filter.add({.issuer = QStringLiteral("cd")});
    QCOMPARE(filter.matches(QStringLiteral("bc")), (std::vector<bool>{false, false}));
    QCOMPARE(filter.matches(QStringLiteral("cd")), (std::vector<bool>{false, true}));
    QCOMPARE(filter.matches(QStringLiteral("  ")), (std::vector<bool>{true, true}));
    filter.clear();
    QCOMPARE(filter.size(), std::size_t(0));
}

void TestCodesFilter::agreesWithAPlainSearch()
{
    std::vector<AccountRow> rows;
    for (const vault::Entry& entry : test::manyEntries(2000))
        rows.push_back(rowOf(entry));
    const CodesFilter filter = filterOf(rows);
    for (const char* text : {"e", "person.1", "fjord 1", "7@", "acme", "harbour 249"}) {
        const std::vector<bool> matched = filter.matches(QLatin1String(text));
        for (std::size_t i = 0; i < rows.size(); ++i) {
            bool expected = true;
            for (const QString& word : QString(QLatin1String(text)).split(QLatin1Char(' ')))
                expected = expected && (rows[i].issuer.contains(word, Qt::CaseInsensitive) ||
                                        rows[i].name.contains(word, Qt::CaseInsensitive));
            QCOMPARE(matched[i], expected);
        }
    }
}

void TestCodesFilter::sortsByHand()
{
    std::vector<AccountRow> rows = sampleRows();
    rows[3].isPinned = true;
    const QStringList sorted = titles(rows, sortedRows(rows, CodesOrder::Hand));
    QCOMPARE(sorted.mid(0, 3), QStringList({rows[0].title(), rows[3].title(), rows[1].title()}));
    QCOMPARE(sorted.size(), qsizetype(rows.size()));
}

void TestCodesFilter::sortsByNameAsTheLanguageDoes()
{
    QLocale::setDefault(QLocale(QStringLiteral("en")));
    const std::vector<AccountRow> rows{{.issuer = QStringLiteral("beta")},
                                       {.issuer = QStringLiteral("Alpha 10")},
                                       {.issuer = QStringLiteral("Älpler")},
                                       {.issuer = QStringLiteral("alpha 9")},
                                       {.issuer = QStringLiteral("Zeta"), .isPinned = true}};
    QCOMPARE(
        titles(rows, sortedRows(rows, CodesOrder::Name)),
        QStringList({QStringLiteral("Zeta"), QStringLiteral("alpha 9"), QStringLiteral("Alpha 10"),
                     QStringLiteral("Älpler"), QStringLiteral("beta")}));
}

void TestCodesFilter::sortsByUse()
{
    const QDateTime noon = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    const std::vector<AccountRow> rows{
        {.issuer = QStringLiteral("never")},
        {.issuer = QStringLiteral("earlier"), .lastUsed = noon},
        {.issuer = QStringLiteral("never, too")},
        {.issuer = QStringLiteral("just now"), .lastUsed = noon.addSecs(60)}};
    QCOMPARE(titles(rows, sortedRows(rows, CodesOrder::Use)),
             QStringList({QStringLiteral("just now"), QStringLiteral("earlier"),
                          QStringLiteral("never"), QStringLiteral("never, too")}));
}

FACTORDESK_TEST(TestCodesFilter, QCoreApplication)

} // namespace tst_codes_filter

#include "tst_codes_filter.moc"
