// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/codes/codes_stage.h"
#include "ui/codes/account_dialog.h"
#include "ui/codes/account_form.h"
#include "ui/codes/account_menu.h"
#include "ui/codes/account_qr_dialog.h"
#include "ui/codes/accounts_panel.h"
#include "ui/codes/codes_list.h"
#include "ui/codes/codes_settings.h"
#include "ui/widgets/passphrase_field.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

namespace tst_codes_page {

using namespace std::chrono_literals;
using namespace factordesk;
using namespace factordesk::ui;
using factordesk::test::password;
using factordesk::test::VaultBench;
using factordesk::test::Visitor;
using vault::EntryId;
using Phase = CodesController::Phase;
using Stage = CodesStage;

class TestCodesPage : public QObject
{
    Q_OBJECT

private slots:
    void copiesTheCode();
    void countsOnEachRequest();
    void keepsTheCounterWhenTheProgramEnds();
    void asksForThePin();
    void deletesAndPutsBack();
    void editsAnAccount();
    void addsFromAnAddress();
    void refusesAnAccountWithoutAKey();
    void movesPinsAndSorts();
    void findsByWordsAndTag();
    void hidesUntilAskedFor();
    void showsTheQrCode();
};

void TestCodesPage::copiesTheCode()
{
    Stage stage;
    stage.open();
    QVERIFY(stage.visitor.see("codesEmpty"));
    vault::Entry entry = test::account(QStringLiteral("anna"));
    entry.account.parameters.digits = *otp::Digits::make(8);
    stage.addOne(std::move(entry));
    QTRY_VERIFY(stage.visitor.see("codesList"));
    stage.bench.clock.set(WallTime(1111111109s)); // RFC 6238, appendix B
    stage.controller.copy(stage.id(0));
    QCOMPARE(Stage::copied(), QStringLiteral("07081804"));
    QVERIFY(stage.visitor.reads(QStringLiteral("The code of Example (anna) is in the clipboard")));
    QTRY_COMPARE(stage.keeper.entries().front().timesUsed, 1U);
    stage.clipboard.clear(); // Its time is over.
    QVERIFY(!stage.visitor.reads(QStringLiteral("is in the clipboard")));
}

void TestCodesPage::countsOnEachRequest()
{
    Stage stage;
    stage.open();
    stage.addOne(test::account(QStringLiteral("anna"), 0));
    stage.controller.copy(stage.id(0));                      // makes the first
    QTRY_COMPARE(Stage::copied(), QStringLiteral("755224")); // RFC 4226, appendix D
    stage.controller.copy(stage.id(0));                      // the same again
    QCOMPARE(stage.keeper.entries().front().account.counter, 1U);
    stage.controller.next(stage.id(0));
    // The new code is shown once the vault has kept the counter, never before.
    QTRY_COMPARE(stage.shownCode(0), QStringLiteral("287082"));
    QCOMPARE(stage.keeper.entries().front().account.counter, 2U);
    stage.controller.copy(stage.id(0));
    QCOMPARE(Stage::copied(), QStringLiteral("287082"));
}

void TestCodesPage::keepsTheCounterWhenTheProgramEnds()
{
    VaultBench bench;
    EntryId id;
    {
        auto vault = bench.make();
        vault->contents().entries.push_back(test::account(QStringLiteral("anna"), 7));
        QVERIFY(vault->save());
    }
    {
        SecretClipboard clipboard;
        vault::FileVaultKeeper keeper(bench.path(), bench.means(), test::leastCost());
        CodesController controller(keeper, clipboard, bench.clock);
        controller.open(password());
        QTRY_COMPARE(controller.phase(), Phase::Open);
        id = controller.model().account(0).id;
        controller.next(id);
        QTRY_VERIFY(controller.model().counterCode(id));
    }
    QCOMPARE((*bench.open())->contents().entries.front().account.counter, 8U);
}

void TestCodesPage::asksForThePin()
{
    Stage stage;
    stage.open();
    vault::Entry entry = test::account(QStringLiteral("anna"));
    entry.account.secret = SecureBytes::copyOf("e3152afee62599c8");
    entry.account.parameters = otp::motpParameters();
    stage.addOne(std::move(entry));
    stage.controller.copy(stage.id(0));
    QTRY_VERIFY(stage.visitor.see("askedPin"));
    stage.visitor.press(Qt::Key_Return);
    QVERIFY(stage.visitor.reads(QStringLiteral("Type the PIN.")));
    stage.visitor.type(QStringLiteral("1234"));
    stage.visitor.press(Qt::Key_Return);
    QTRY_VERIFY(!stage.visitor.see("askedPin"));
    QCOMPARE(stage.controller.model().face(0).state, CodeFace::State::Shown);
    stage.controller.copy(stage.id(0));
    QCOMPARE(Stage::copied().size(), 6);
    // The PIN is not kept.
    QVERIFY(stage.keeper.entries().front().account.pin.isEmpty());
    stage.controller.lock();
    stage.controller.open(password());
    QVERIFY(stage.reaches(Phase::Open));
    QCOMPARE(stage.controller.model().face(0).state, CodeFace::State::NeedsPin);
}

void TestCodesPage::deletesAndPutsBack()
{
    Stage stage;
    stage.open();
    std::vector<vault::Entry> three;
    for (const auto& name : {u"anna", u"ben", u"carla"})
        three.push_back(test::account(QString::fromUtf16(name)));
    stage.add(std::move(three));
    const EntryId ben = stage.id(1);
    stage.controller.remove(ben);
    QTRY_VERIFY(stage.visitor.see("undoButton"));
    QVERIFY(stage.visitor.reads(QStringLiteral("Example (ben) was deleted.")));
    QCOMPARE(stage.titles(), (QStringList{QStringLiteral("anna"), QStringLiteral("carla")}));
    stage.visitor.click("undoButton");
    QTRY_COMPARE(stage.controller.model().rowCount(), 3);
    QCOMPARE(stage.id(1), ben);
    QVERIFY(!stage.visitor.see("undoButton"));
}

void TestCodesPage::editsAnAccount()
{
    Stage stage;
    stage.open();
    stage.addOne(test::account(QStringLiteral("anna")));
    emit stage.page.findChild<AccountsPanel*>()->editWanted(stage.id(0));
    QTRY_VERIFY(stage.visitor.see("nameField"));
    QVERIFY(!stage.visitor.see("setupKeyField")); // stays as it is
    stage.visitor.see<QLineEdit>("nameField")->setText(QStringLiteral("berta"));
    stage.visitor.see<QLineEdit>("tagsField")->setText(QStringLiteral("work, mail,, work"));
    stage.visitor.see<QSpinBox>("digitsBox")->setValue(8);
    stage.visitor.click("saveAccount");
    QTRY_COMPARE(stage.titles(), QStringList{QStringLiteral("berta")});
    const vault::Entry& entry = stage.keeper.entries().front();
    QCOMPARE(entry.tags, (QStringList{QStringLiteral("work"), QStringLiteral("mail")}));
    QCOMPARE(entry.account.parameters.digits.count(), 8);
    QCOMPARE(entry.account.secret.text(), std::string_view("12345678901234567890"));
}

void TestCodesPage::addsFromAnAddress()
{
    Stage stage;
    stage.open();
    emit stage.page.findChild<AccountsPanel*>()->addWanted();
    QTRY_VERIFY(stage.visitor.see("setupKeyField"));
    stage.visitor.see("setupKeyField")->setFocus();
    QGuiApplication::clipboard()->setText(
        QStringLiteral("otpauth://totp/Acme:anna?secret=GEZDGNBVGY3TQOJQ&algorithm=SHA256"
                       "&digits=8&period=60&issuer=Acme\n"));
    stage.visitor.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(stage.visitor.see<QLineEdit>("issuerField")->text(), QStringLiteral("Acme"));
    QCOMPARE(stage.visitor.see<QLineEdit>("nameField")->text(), QStringLiteral("anna"));
    QVERIFY(stage.visitor.see("codePreview"));
    stage.visitor.press(Qt::Key_Return);
    QTRY_COMPARE(stage.controller.model().rowCount(), 1);
    const otp::Parameters& parameters = stage.keeper.entries().front().account.parameters;
    QCOMPARE(parameters.algorithm, otp::Algorithm::Sha256);
    QCOMPARE(parameters.period.length(), 60s);
}

void TestCodesPage::refusesAnAccountWithoutAKey()
{
    Stage stage;
    AccountDialog dialog(stage.bench.clock);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const Visitor visitor(dialog);
    const QSignalSpy ready(&dialog, &AccountDialog::entryReady);
    visitor.click("saveAccount");
    QVERIFY(visitor.reads(QStringLiteral("Give the account a name or an issuer.")));
    visitor.type(QStringLiteral("anna"));
    visitor.click("saveAccount");
    visitor.type(QStringLiteral("gezd gn1v")); // no 1 in base32
    visitor.click("saveAccount");
    QCOMPARE(ready.count(), 0);
    QVERIFY(dialog.findChild<PassphraseField*>(QStringLiteral("setupKeyField"))->hasFocus() ||
            dialog.focusWidget()->objectName() == QLatin1String("setupKeyField"));
    visitor.see<QComboBox>("kindBox")->setCurrentIndex(1);
    visitor.press(Qt::Key_A, Qt::ControlModifier);
    visitor.type(QStringLiteral("gezd gnbv"));
    visitor.see<QLineEdit>("counterField")->setText(QStringLiteral("x"));
    visitor.click("saveAccount");
    QVERIFY(visitor.reads(QStringLiteral("A counter is a whole number.")));
    visitor.see<QLineEdit>("counterField")->setText(QStringLiteral("18446744073709551615"));
    visitor.click("saveAccount");
    QCOMPARE(ready.count(), 1);
    QCOMPARE(dialog.takeEntry().account.counter, 18446744073709551615U);
}

void TestCodesPage::movesPinsAndSorts()
{
    Stage stage;
    stage.open();
    std::vector<vault::Entry> three;
    for (const auto& name : {u"carla", u"anna", u"ben"})
        three.push_back(test::account(QString::fromUtf16(name)));
    stage.add(std::move(three));
    stage.controller.move(stage.id(2), stage.id(0));
    QTRY_COMPARE(stage.titles().constFirst(), QStringLiteral("ben"));
    stage.controller.togglePin(stage.id(2));
    QTRY_COMPARE(stage.titles().constFirst(), QStringLiteral("anna"));
    stage.controller.togglePin(stage.id(0));
    QTRY_COMPARE(stage.titles().constFirst(), QStringLiteral("ben"));
    const QSignalSpy changed(&stage.controller, &CodesController::settingsChanged);
    stage.visitor.see<QComboBox>("orderBox")->setCurrentIndex(1);
    QCOMPARE(stage.titles(),
             (QStringList{QStringLiteral("anna"), QStringLiteral("ben"), QStringLiteral("carla")}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(stage.controller.settings().order, CodesOrder::Name);
}

void TestCodesPage::findsByWordsAndTag()
{
    Stage stage;
    stage.open();
    stage.add(test::sampleEntries());
    const int all = stage.controller.model().rowCount();
    stage.page.focusSearch();
    stage.visitor.type(QStringLiteral("github"));
    QCOMPARE(stage.controller.model().rowCount(), 1);
    stage.visitor.type(QStringLiteral("zzz"));
    QVERIFY(stage.visitor.see("codesNoneFound"));
    stage.visitor.click("showAllAccounts");
    QCOMPARE(stage.controller.model().rowCount(), all);
    auto* tags = stage.visitor.see<QComboBox>("tagBox");
    QVERIFY(tags && tags->count() > 1);
    tags->setCurrentIndex(1);
    QVERIFY(stage.controller.model().rowCount() < all);
}

void TestCodesPage::hidesUntilAskedFor()
{
    Stage stage;
    stage.open();
    stage.addOne(test::account(QStringLiteral("anna")));
    CodesSettings settings = stage.controller.settings();
    settings.isHidden = true;
    stage.controller.setSettings(settings);
    QCOMPARE(stage.controller.model().face(0).state, CodeFace::State::Hidden);
    stage.controller.reveal(stage.id(0));
    QCOMPARE(stage.controller.model().face(0).state, CodeFace::State::Shown);
    stage.controller.reveal(stage.id(0));
    QCOMPARE(stage.controller.model().face(0).state, CodeFace::State::Hidden);
}

void TestCodesPage::showsTheQrCode()
{
    Stage stage;
    stage.open();
    stage.addOne(test::account(QStringLiteral("anna")));
    emit stage.page.findChild<AccountsPanel*>()->qrWanted(stage.id(0));
    QTRY_VERIFY(stage.visitor.see("accountQr"));
    QVERIFY(stage.visitor.reads(QStringLiteral("Whoever scans this makes the same codes.")));
}

FACTORDESK_TEST(TestCodesPage, QApplication)

} // namespace tst_codes_page

#include "tst_codes_page.moc"
