// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_file.h"
#include "tests/support/sample_accounts.h"
#include "tests/support/test_program.h"
#include "ui/codes/account_choices.h"
#include "ui/codes/account_row.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace tst_account_choices {

using namespace factordesk;
using namespace factordesk::ui;
using namespace Qt::StringLiterals;

namespace {

exchange::Imported imported(const QByteArray& lines)
{
    return exchange::importFile({.bytes = std::as_bytes(std::span(lines.data(), lines.size()))})
        .value();
}

std::vector<bool> chosenIn(const std::vector<AccountChoice>& choices)
{
    std::vector<bool> chosen;
    for (const AccountChoice& choice : choices)
        chosen.push_back(choice.isChosen);
    return chosen;
}

} // namespace

/// Accounts to choose from, as rows with check boxes.
class TestAccountChoices : public QObject
{
    Q_OBJECT

private slots:
    void saysWhoAndOfWhichKind();
    void choosesWhatIsNew();
    void keepsOneSecretUnderTwoNames();
    void tellsWhatIsNoAccount();
    void showsNamesThatCannotPretend();
    void choosesAndTakesBack();
    void aRowThatIsNoAccountStaysUnchosen();
};

void TestAccountChoices::saysWhoAndOfWhichKind()
{
    const std::vector<vault::Entry> entries = test::sampleEntries();
    const AccountChoice plain = choiceOf(entries[0]);
    QCOMPARE(plain.issuer, u"ZITADEL"_s);
    QCOMPARE(plain.name, u"anna.berg@acme.example"_s);
    QCOMPARE(plain.kind, u"TOTP"_s);
    QVERIFY(plain.isChosen);
    QCOMPARE(choiceOf(entries[3]).kind, u"Steam"_s);
    QCOMPARE(choiceOf(entries[5]).kind, u"HOTP"_s);
    QCOMPARE(choiceOf(entries[6]).kind, u"TOTP · SHA-256 · 8 digits · 60 s"_s);
    QCOMPARE(choiceOf(entries[7]).kind, u"Yandex"_s);
}

void TestAccountChoices::choosesWhatIsNew()
{
    const QByteArray anna("otpauth://totp/Example:anna?secret=JBSWY3DPEHPK3PXP&issuer=Example\n");
    const QByteArray ben("otpauth://totp/Example:ben?secret=GEZDGNBVGY3TQOJQ&issuer=Example\n");
    const exchange::Imported vault = imported(anna);
    const exchange::Imported file = imported(anna + ben + ben);
    vault::AccountSet known;
    QVERIFY(known.insert(vault.rows.front().content->account));
    const auto choices = choicesOf(file.rows, known);
    QCOMPARE(chosenIn(choices), (std::vector{false, true, false}));
    QCOMPARE(choices[0].remark, u"In the vault already"_s);
    QCOMPARE(choices[1].remark, QString());
    QCOMPARE(choices[2].remark, u"Stands in the file before"_s);
}

void TestAccountChoices::keepsOneSecretUnderTwoNames()
{
    const exchange::Imported file = imported("otpauth://totp/anna?secret=JBSWY3DPEHPK3PXP\n"
                                             "otpauth://totp/anna-admin?secret=JBSWY3DPEHPK3PXP\n");
    QCOMPARE(chosenIn(choicesOf(file.rows, vault::AccountSet())), (std::vector{true, true}));
}

void TestAccountChoices::tellsWhatIsNoAccount()
{
    const exchange::Imported file =
        imported("otpauth://totp/anna?secret=JBSWY3DPEHPK3PXP\n"
                 "otpauth://totp/Example:ben?secret=JBSWY3DPEHPK3PXP&digits=99\n"
                 "nonsense\n");
    const auto choices = choicesOf(file.rows, vault::AccountSet());
    QCOMPARE(choices.size(), 3U);
    QVERIFY(!choices[1].isAccount && !choices[1].isChosen);
    QCOMPARE(choices[1].issuer, u"Example"_s);
    QCOMPARE(choices[1].name, u"ben"_s);
    QVERIFY(choices[1].remark.contains(u"digits"_s));
    QCOMPARE(choices[2].issuer, u"Row 3"_s);
}

void TestAccountChoices::showsNamesThatCannotPretend()
{
    vault::Entry entry = test::sampleEntry(1, u"Example\u202Emoc"_s, u"anna\u2066"_s);
    AccountChoices model;
    model.setChoices({choiceOf(entry)});
    QCOMPARE(model.index(0, AccountChoices::Issuer).data().toString(), isolated(u"Examplemoc"_s));
    QCOMPARE(model.index(0, AccountChoices::Name).data().toString(), u"\u2068anna\u2069"_s);
    QCOMPARE(isolated({}), QString());
}

void TestAccountChoices::choosesAndTakesBack()
{
    AccountChoices model;
    const QAbstractItemModelTester tester(&model);
    std::vector<AccountChoice> choices;
    for (const vault::Entry& entry : test::sampleEntries())
        choices.push_back(choiceOf(entry));
    model.setChoices(std::move(choices));
    QCOMPARE(model.accounts(), 12);
    QCOMPARE(model.chosen(), 12);
    QVERIFY(!model.hasRemarks());
    QSignalSpy changed(&model, &AccountChoices::chosenChanged);
    model.toggle(3);
    QCOMPARE(model.chosen(), 11);
    QVERIFY(!model.isChosen(3));
    QCOMPARE(changed.size(), 1);
    model.chooseAll(false);
    QCOMPARE(model.chosen(), 0);
    model.toggle(3);
    QCOMPARE(model.chosen(), 1);
    QVERIFY(!model.setData(model.index(3, AccountChoices::Name), u"x"_s, Qt::EditRole));
    model.toggle(-1);
    QCOMPARE(model.chosen(), 1);
}

void TestAccountChoices::aRowThatIsNoAccountStaysUnchosen()
{
    AccountChoices model;
    model.chooseAll(true);
    model.setChoices({{.issuer = u"Example"_s},
                      {.remark = u"Not supported"_s, .isAccount = false, .isChosen = false}});
    model.chooseAll(true);
    model.toggle(1);
    QCOMPARE(model.chosen(), 1);
    QCOMPARE(model.accounts(), 1);
    QVERIFY(model.hasRemarks());
    QVERIFY(!model.index(1, AccountChoices::Issuer).data(Qt::CheckStateRole).isValid());
}

FACTORDESK_TEST(TestAccountChoices, QApplication)

} // namespace tst_account_choices

#include "tst_account_choices.moc"
