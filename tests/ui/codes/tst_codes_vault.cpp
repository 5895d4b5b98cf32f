// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/codes/codes_stage.h"
#include "ui/codes/account_dialog.h"
#include "ui/codes/accounts_panel.h"
#include "ui/codes/gate_panel.h"
#include "ui/codes/make_vault_panel.h"
#include "ui/codes/recovery_key_panel.h"
#include "ui/codes/unlock_panel.h"
#include "ui/codes/vault_dialogs.h"
#include "ui/text/vault_text.h"
#include "ui/widgets/passphrase_field.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

namespace tst_codes_vault {

using namespace std::chrono_literals;
using namespace factordesk;
using namespace factordesk::ui;
using factordesk::test::password;
using factordesk::test::VaultBench;
using factordesk::test::Visitor;
using vault::EntryId;
using Phase = CodesController::Phase;
using Stage = CodesStage;

// The vault behind the page: made, opened, locked, and what is said when that fails.
class TestCodesVault : public QObject
{
    Q_OBJECT

private slots:
    void warnsOfAShortPassword();
    void givesUpMaking();
    void forgetsAllWithTheLock();
    void closesItsWindowsWithTheLock();
    void changesThePassword();
    void makesANewRecoveryKey();
    void saysWhatIsSetAside();
    void saysWhyNothingWasSaved();
    void explainsEveryError();
};

void TestCodesVault::warnsOfAShortPassword()
{
    Stage stage;
    QVERIFY(stage.visitor.see("makeVaultPanel"));
    stage.page.findChild<PassphraseField*>(QStringLiteral("newPassword"))->setFocus();
    stage.visitor.type(QStringLiteral("short"));
    stage.visitor.press(Qt::Key_Return);
    stage.visitor.type(QStringLiteral("short"));
    stage.visitor.press(Qt::Key_Return);
    QVERIFY(stage.visitor.reads(QStringLiteral("A short password is soon guessed")));
    QCOMPARE(stage.controller.phase(), Phase::Make);
    stage.visitor.press(Qt::Key_Return);
    QVERIFY(stage.reaches(Phase::RecoveryKey));
    QVERIFY(stage.visitor.see("recoveryKeyText"));
    QVERIFY(!stage.visitor.see("leaveRecoveryKey")->isEnabled());
}

void TestCodesVault::givesUpMaking()
{
    Stage stage;
    stage.controller.make(password());
    stage.controller.giveUp();
    QVERIFY(stage.reaches(Phase::Make));
    QVERIFY(stage.visitor.see("makeVaultPanel"));
    QVERIFY(!stage.controller.openError());
}

void TestCodesVault::forgetsAllWithTheLock()
{
    Stage stage;
    stage.open();
    stage.addOne(test::account(QStringLiteral("anna")));
    stage.controller.copy(stage.id(0));
    stage.page.focusSearch();
    stage.visitor.type(QStringLiteral("anna"));
    stage.controller.remove(stage.id(0));
    QTRY_VERIFY(!stage.controller.removed().isEmpty());
    stage.controller.lock();
    QVERIFY(stage.visitor.see("unlockPanel"));
    QCOMPARE(stage.controller.model().totalCount(), 0);
    QVERIFY(Stage::copied().isEmpty());
    QVERIFY(stage.controller.removed().isEmpty());
    QVERIFY(stage.page.findChild<QLineEdit*>(QStringLiteral("codesSearch"))->text().isEmpty());
}

void TestCodesVault::closesItsWindowsWithTheLock()
{
    Stage stage;
    stage.open();
    stage.addOne(test::account(QStringLiteral("anna")));
    emit stage.page.findChild<AccountsPanel*>()->qrWanted(stage.id(0));
    QTRY_VERIFY(stage.visitor.see("accountQrDialog"));
    stage.controller.lock();
    QVERIFY(!stage.visitor.see("accountQrDialog"));
    QTRY_VERIFY(!stage.page.findChild<QDialog*>());
}

void TestCodesVault::changesThePassword()
{
    Stage stage;
    stage.open();
    emit stage.page.findChild<AccountsPanel*>()->newPasswordWanted();
    QTRY_VERIFY(stage.visitor.see("oldPassword"));
    stage.visitor.type(QStringLiteral("guess"));
    stage.visitor.press(Qt::Key_Return);
    stage.visitor.type(QStringLiteral("fresh password"));
    stage.visitor.press(Qt::Key_Return);
    stage.visitor.type(QStringLiteral("fresh password"));
    stage.visitor.press(Qt::Key_Return);
    QTRY_VERIFY(stage.visitor.reads(QStringLiteral("does not open the vault")));
    stage.visitor.press(Qt::Key_A, Qt::ControlModifier);
    stage.visitor.type(QStringLiteral("correct horse"));
    stage.visitor.click("proceedButton");
    QTRY_VERIFY(!stage.visitor.see("oldPassword"));
    stage.controller.lock();
    stage.controller.open(password());
    QTRY_VERIFY(stage.controller.openError());
    QCOMPARE(stage.controller.openError()->kind, vault::VaultError::Kind::WrongPassword);
    stage.controller.open(password("fresh password"));
    QVERIFY(stage.reaches(Phase::Open));
}

void TestCodesVault::makesANewRecoveryKey()
{
    Stage stage;
    stage.open();
    emit stage.page.findChild<AccountsPanel*>()->newRecoveryKeyWanted();
    QTRY_VERIFY(stage.visitor.see("presentPassword"));
    stage.visitor.type(QStringLiteral("correct horse"));
    stage.visitor.press(Qt::Key_Return);
    QVERIFY(stage.reaches(Phase::RecoveryKey));
    QTRY_VERIFY(stage.visitor.see("recoveryKeyText"));
    auto key = vault::RecoveryKey::parse(stage.controller.recoveryKey().text());
    QVERIFY(key);
    stage.controller.lock();
    QVERIFY(!stage.visitor.see("recoveryKeyText"));
    stage.controller.open(*std::move(key));
    QVERIFY(stage.reaches(Phase::Open));
}

void TestCodesVault::saysWhatIsSetAside()
{
    VaultBench bench;
    {
        auto vault = bench.make({QStringLiteral("anna")});
        vault->contents().setAside.push_back(
            {.id = {QUuid::createUuid()}, .label = QStringLiteral("odd"), .record = 9});
        QVERIFY(vault->save());
    }
    SecretClipboard clipboard;
    vault::FileVaultKeeper keeper(bench.path(), bench.means(), test::leastCost());
    CodesController controller(keeper, clipboard, bench.clock);
    ScriptedScreens screens;
    CodesPage page(controller, screens);
    page.show();
    controller.open(password());
    QTRY_COMPARE(controller.phase(), Phase::Open);
    const Visitor visitor(page);
    QVERIFY(visitor.reads(QStringLiteral("could not be read and are set aside")));
    QCOMPARE(controller.model().rowCount(), 1);
}

void TestCodesVault::saysWhyNothingWasSaved()
{
    Stage stage;
    stage.open();
    stage.addOne(test::account(QStringLiteral("anna")));
    QVERIFY(QFile::remove(stage.bench.path()));
    stage.controller.togglePin(stage.id(0));
    QTRY_VERIFY(stage.visitor.reads(QStringLiteral("Something else replaced the vault's file")));
    QVERIFY(!stage.controller.model().account(0).isPinned);
}

void TestCodesVault::explainsEveryError()
{
    using Kind = vault::VaultError::Kind;
    QSet<QString> all;
    for (int kind = 0; kind <= int(Kind::NotACounter); ++kind) {
        const text::Explanation why = text::explain(vault::VaultError{.kind = Kind(kind)});
        QVERIFY(!why.title.isEmpty());
        QVERIFY2(!why.paragraph().isEmpty(), qPrintable(why.title));
        all.insert(why.title + why.paragraph());
    }
    QCOMPARE(all.size(), int(Kind::NotACounter) + 1);
}

FACTORDESK_TEST(TestCodesVault, QApplication)

} // namespace tst_codes_vault

#include "tst_codes_vault.moc"
