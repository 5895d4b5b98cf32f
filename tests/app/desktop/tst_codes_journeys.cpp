// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/profile.h"
#include "core/vault/vault_file.h"
#include "tests/app/desktop/journey.h"
#include "tests/app/desktop/vault_steps.h"
#include "tests/support/styled_application.h"
#include "tests/support/test_program.h"
#include "ui/codes/codes_list.h"
#include "ui/codes/codes_model.h"
#include "ui/signin/keep_question.h"
#include "ui/theme/factordesk_style.h"
#include "ui/widgets/code_field.h"
#include "ui/widgets/key_text.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

#include <variant>

namespace tst_codes_journeys {

using factordesk::app::Desktop;
using factordesk::app::Profile;
using factordesk::test::addAccount;
using factordesk::test::Journey;
using factordesk::test::makeVault;
using factordesk::test::patience;
using factordesk::test::Visitor;
using factordesk::ui::CodeField;
using factordesk::ui::CodesList;

/// The authenticator through the real window, by keyboard: from no vault to codes, and back to a
/// locked one.
class TestCodesJourneys : public QObject
{
    Q_OBJECT

private slots:
    void makesAVaultAndKeepsAnAccount();
    void opensWithTheRecoveryKey();
    void importsAndExports();
    void keepsTheSignInWithoutAKeyring();
    void keepsTheAccountThatWasVerified();
    void takesTheCodeForVerifyFromTheVault();
    void asksBeforeLockingHalfWay();
    void needsNoServer();
    void asksToKeepTheSignInBeforeClosing();
    void locksAsTheSettingsSay();
    void proposesWhatItIsStartedWith();
    void blanksTheUserWindowWithTheLock();
};

void TestCodesJourneys::makesAVaultAndKeepsAnAccount()
{
    Journey journey;
    STEP(journey.connectByHand());
    const Visitor& visitor = journey.visitor();
    QVERIFY(!makeVault(visitor).isEmpty());
    STEP(addAccount(visitor));
    // No window manager does it here.
    QApplication::setActiveWindow(&journey.desktop().window());
    QTRY_COMPARE(journey.desktop().window().focusWidget(), visitor.see("codesList"));
    visitor.press(Qt::Key_Return); // copies
    QTRY_VERIFY(visitor.reads(QStringLiteral("The code of Example (anna) is in the clipboard")));
    static const QRegularExpression sixDigits(QStringLiteral("^\\d{6}$"));
    QVERIFY(sixDigits.match(QGuiApplication::clipboard()->text()).hasMatch());
    visitor.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("unlockPanel"));
    QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
    QCOMPARE(journey.desktop().window().findChild<CodesList*>()->model()->rowCount(), 0);

    // The file lets nothing be read; only the password opens it, also after another start.
    QFile file(Profile::vaultPath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("anna"));
    journey.restart();
    const Visitor& again = journey.visitor();
    // The token of last time was in memory alone.
    QTRY_COMPARE(journey.desktop().window().currentPlace(), int(Desktop::Server));
    QApplication::setActiveWindow(&journey.desktop().window());
    QTRY_COMPARE(QApplication::activeWindow(), &journey.desktop().window());
    again.press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(again.see("unlockPanel"));
    again.type(QStringLiteral("guess"));
    again.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(again.reads(QStringLiteral("This password does not open the vault.")),
                             patience);
    again.press(Qt::Key_A, Qt::ControlModifier);
    again.type(QStringLiteral("correct horse"));
    again.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(again.see("codesList"), patience);
    QCOMPARE(again.see<CodesList>("codesList")->model()->rowCount(), 1);
}

void TestCodesJourneys::opensWithTheRecoveryKey()
{
    Journey journey;
    STEP(journey.connectByHand());
    const Visitor& visitor = journey.visitor();
    const QString key = makeVault(visitor);
    QVERIFY(!key.isEmpty());
    visitor.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("unlockPanel"));
    visitor.click("otherKeyButton");
    visitor.type(key.left(8));
    visitor.press(Qt::Key_Return);
    QVERIFY(visitor.reads(QStringLiteral("A recovery key has 36 characters")));
    visitor.type(key.mid(8).toLower());
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("codesEmpty"), patience);
}

void TestCodesJourneys::importsAndExports()
{
    Journey journey;
    STEP(journey.connectByHand());
    const Visitor& visitor = journey.visitor();
    QVERIFY(!makeVault(visitor).isEmpty());
    QFile file(journey.folders() + QStringLiteral("/uris.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("otpauth://totp/Example:anna?secret=GEZDGNBVGY3TQOJQ&issuer=Example\n"
               "otpauth://hotp/Example:ben?secret=GEZDGNBVGY3TQOJQ&issuer=Example&counter=4\n");
    file.close();
    visitor.press(Qt::Key_I, Qt::AltModifier); // of the empty vault
    QTRY_VERIFY(visitor.see<QFileDialog>("importChooser"));
    emit visitor.see<QFileDialog>("importChooser")->fileSelected(file.fileName());
    visitor.see<QFileDialog>("importChooser")->close();
    QTRY_VERIFY(visitor.see("importRows"));
    visitor.press(Qt::Key_I, Qt::AltModifier);
    QTRY_VERIFY(!visitor.see("importDialog"));
    QTRY_VERIFY(visitor.see("codesList"));
    QCOMPARE(visitor.see<CodesList>("codesList")->model()->rowCount(), 2);
    QVERIFY(visitor.reads(QStringLiteral("delete it when you no longer need it")));

    QApplication::setActiveWindow(&journey.desktop().window());
    visitor.click("moreButton");
    QTRY_VERIFY(visitor.see("vaultMenu"));
    QTest::keyClick(visitor.see("vaultMenu"), Qt::Key_X);
    QTRY_VERIFY(visitor.see("exportDialog"));
    visitor.press(Qt::Key_P, Qt::AltModifier);
    visitor.type(QStringLiteral("of the file"));
    visitor.press(Qt::Key_Return);
    visitor.type(QStringLiteral("of the file"));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY(visitor.see<QFileDialog>("exportFileDialog"));
    const QString path = journey.folders() + QStringLiteral("/accounts.vault");
    emit visitor.see<QFileDialog>("exportFileDialog")->fileSelected(path);
    visitor.see<QFileDialog>("exportFileDialog")->close();
    QTRY_VERIFY_WITH_TIMEOUT(!visitor.see("exportDialog"), patience);
    QVERIFY(visitor.reads(QStringLiteral("accounts are in ")));
    QVERIFY(QFileInfo(path).size() > 100);
}

void TestCodesJourneys::keepsTheSignInWithoutAKeyring()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.openServerPage());
    QTRY_VERIFY(journey.visitor().reads(QStringLiteral("kept in memory only")));
    QVERIFY(!makeVault(journey.visitor()).isEmpty());
    STEP(journey.openServerPage());
    QTRY_VERIFY_WITH_TIMEOUT(
        journey.visitor().reads(QStringLiteral("the sign-in is kept in the vault")), patience);
    journey.restart();
    QTRY_COMPARE(journey.desktop().window().currentPlace(), int(Desktop::Server));
    QApplication::setActiveWindow(&journey.desktop().window());
    const Visitor& visitor = journey.visitor();
    QTRY_VERIFY(visitor.reads(QStringLiteral("If the sign-in was kept in the vault")));
    visitor.press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("unlockPanel"));
    visitor.type(QStringLiteral("correct horse"));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("codesEmpty"), patience);
    QApplication::setActiveWindow(&journey.desktop().window());
    visitor.press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("peopleList"), patience); // Nobody had to sign in.
    STEP(journey.find(QStringLiteral("anna.berg")));
    visitor.press(Qt::Key_L, Qt::ControlModifier);
    visitor.click("checkAgainButton"); // The session goes on without the vault.
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("registerButton"), patience);
}

void TestCodesJourneys::keepsTheAccountThatWasVerified()
{
    Journey journey;
    STEP(journey.connectByHand());
    const Visitor& visitor = journey.visitor();
    QVERIFY(!makeVault(visitor).isEmpty());
    visitor.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("unlockPanel"));
    visitor.press(Qt::Key_1, Qt::ControlModifier);
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    visitor.type(journey.phone().code());
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("keepAccountButton"), patience);
    visitor.press(Qt::Key_K, Qt::AltModifier);
    QTRY_VERIFY(visitor.reads(QStringLiteral("can be kept here as soon as the vault is open")));
    visitor.type(QStringLiteral("correct horse"));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("accountDialog"), patience);
    visitor.click("saveAccount");
    QTRY_VERIFY(!visitor.see("accountDialog"));
    QTRY_VERIFY(visitor.see("codesList"));
    QCOMPARE(visitor.see<CodesList>("codesList")->model()->rowCount(), 1);
}

void TestCodesJourneys::takesTheCodeForVerifyFromTheVault()
{
    Journey journey;
    STEP(journey.connectByHand());
    const Visitor& visitor = journey.visitor();
    visitor.press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("takeCodeButton"));
    visitor.click("takeCodeButton");
    QTRY_VERIFY(visitor.see("makeVaultPanel"));
    QVERIFY(!makeVault(visitor).isEmpty());
    STEP(addAccount(visitor));
    QApplication::setActiveWindow(&journey.desktop().window());
    visitor.press(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("takeCodeButton"));
    visitor.click("takeCodeButton");
    QTRY_VERIFY(visitor.see("accountList"));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY(!visitor.see("takeCodeDialog"));
    QVERIFY(visitor.see<CodeField>("codeField")->isComplete());
    QApplication::setActiveWindow(&journey.desktop().window());
    visitor.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(visitor.see<CodeField>("codeField")->code().text().empty());
}

void TestCodesJourneys::asksBeforeLockingHalfWay()
{
    Journey journey;
    STEP(journey.connectByHand());
    const Visitor& visitor = journey.visitor();
    QVERIFY(!makeVault(visitor).isEmpty());
    visitor.press(Qt::Key_1, Qt::ControlModifier);
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    visitor.press(Qt::Key_4, Qt::ControlModifier);
    visitor.click("lockButton");
    QTRY_VERIFY(visitor.see("leaveQuestion"));
    visitor.press(Qt::Key_Escape); // stays with the person, and the vault stays open
    QTRY_VERIFY(!visitor.see("leaveQuestion"));
    QApplication::setActiveWindow(&journey.desktop().window());
    QCOMPARE(journey.desktop().window().currentPlace(), int(Desktop::Enroll));
    visitor.press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("codesEmpty"));
    visitor.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("leaveQuestion"));
    visitor.click("removeButton");
    QApplication::setActiveWindow(&journey.desktop().window());
    visitor.press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("unlockPanel"), patience);
}

void TestCodesJourneys::needsNoServer()
{
    Journey journey;
    QSignalSpy painted(&journey.desktop(), &Desktop::painted);
    QTRY_COMPARE(painted.size(), 1); // What waits for it begins without a server, too.
    QTRY_VERIFY(journey.visitor().see("authenticatorChoice"));
    journey.visitor().click("authenticatorChoice");
    QTRY_VERIFY(journey.visitor().see("makeVaultPanel"));
    QApplication::setActiveWindow(&journey.desktop().window());
    QVERIFY(!makeVault(journey.visitor()).isEmpty());
    // Whoever has a vault and no server is not greeted again.
    journey.restart();
    QTRY_VERIFY(journey.visitor().see("unlockPanel"));
}

void TestCodesJourneys::asksToKeepTheSignInBeforeClosing()
{
    Journey journey;
    QTRY_VERIFY(journey.visitor().see("authenticatorChoice"));
    journey.visitor().click("authenticatorChoice");
    QTRY_VERIFY(journey.visitor().see("makeVaultPanel"));
    QApplication::setActiveWindow(&journey.desktop().window());
    QVERIFY(!makeVault(journey.visitor()).isEmpty());
    const Visitor& visitor = journey.visitor();
    visitor.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("unlockPanel"));
    STEP(journey.openServerPage());
    visitor.see<QLineEdit>("addressField")->setFocus();
    visitor.type(journey.server().url().toString());
    visitor.click("tokenChoice");
    visitor.see<QLineEdit>("tokenField")->setFocus();
    visitor.type(QString::fromUtf8(journey.server().token().text().data(),
                                   qsizetype(journey.server().token().size())));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("peopleList"), patience);
    QWidget& window = journey.desktop().window();
    STEP(journey.openServerPage());
    QTRY_VERIFY(visitor.reads(QStringLiteral("Open the vault on the Codes page")));
    const auto ask = [&] {
        QVERIFY(!window.close());
        QTRY_VERIFY(window.findChild<factordesk::ui::KeepQuestion*>());
    };
    const auto answer = [&](const char* button) {
        auto* question = window.findChild<factordesk::ui::KeepQuestion*>();
        question->findChild<QAbstractButton*>(QLatin1String(button))->click();
        QTRY_VERIFY(!window.findChild<factordesk::ui::KeepQuestion*>());
        QApplication::setActiveWindow(&window);
    };
    STEP(ask());
    STEP(answer("stayButton"));
    QVERIFY(window.isVisible());
    STEP(ask());
    STEP(answer("openVaultButton"));
    QTRY_VERIFY(visitor.see("unlockPanel"));
    visitor.type(QStringLiteral("correct horse"));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("codesEmpty"), patience);
    STEP(journey.openServerPage());
    QTRY_VERIFY(!visitor.reads(QStringLiteral("Open the vault on the Codes page")));
    QVERIFY(window.close());
}

void TestCodesJourneys::locksAsTheSettingsSay()
{
    Journey journey;
    QTRY_VERIFY(journey.visitor().see("authenticatorChoice"));
    const Visitor& visitor = journey.visitor();
    visitor.click("authenticatorChoice");
    QTRY_VERIFY(visitor.see("makeVaultPanel"));
    QApplication::setActiveWindow(&journey.desktop().window());
    QVERIFY(!makeVault(visitor).isEmpty());
    visitor.press(Qt::Key_7, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see<QComboBox>("lockAfterBox"));
    auto* box = visitor.see<QComboBox>("lockAfterBox");
    box->setCurrentIndex(box->findData(5));
    visitor.see<QCheckBox>("hideCodes")->click();
    const factordesk::ui::CodesSettings kept = Profile().codes();
    QCOMPARE(kept.lockAfter, std::chrono::minutes(5));
    QVERIFY(kept.isHidden);
}

void TestCodesJourneys::proposesWhatItIsStartedWith()
{
    using factordesk::SecureBytes;
    Journey journey;
    const Visitor& visitor = journey.visitor();
    journey.desktop().takeArgument(SecureBytes::copyOf("otpauth://totp/anna?secret=1"));
    QTRY_VERIFY(visitor.reads(QStringLiteral("The secret has “1” at place 1")));
    journey.desktop().takeArgument(
        SecureBytes::copyOf("otpauth://totp/Example:anna?secret=JBSWY3DPEHPK3PXP&issuer=Example"));
    QTRY_VERIFY(visitor.reads(QStringLiteral("can be kept here as soon as the vault is open")));
    QApplication::setActiveWindow(&journey.desktop().window());
    // The last step of it would wait for the empty vault, over which the account is proposed.
    makeVault(visitor);
    QTRY_VERIFY(visitor.see("accountDialog"));
    visitor.click("saveAccount");
    QTRY_VERIFY(visitor.see("codesList"));

    QFile file(journey.folders() + QStringLiteral("/uris.txt"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("otpauth://totp/Example:ben?secret=GEZDGNBVGY3TQOJQ&issuer=Example\n");
    file.close();
    journey.desktop().takeArgument(SecureBytes::copyOf(file.fileName().toStdString()));
    QTRY_VERIFY(visitor.see("importRows"));
}

void TestCodesJourneys::blanksTheUserWindowWithTheLock()
{
    namespace scene = factordesk::ui::scene;
    Journey journey;
    STEP(journey.connectByHand());
    const Visitor& visitor = journey.visitor();
    factordesk::ui::DisplayController& display = journey.desktop().display().controller();
    QVERIFY(!makeVault(visitor).isEmpty());
    visitor.press(Qt::Key_1, Qt::ControlModifier);
    STEP(journey.find(QStringLiteral("anna.berg")));
    QVERIFY(!std::holds_alternative<scene::Blank>(display.scene()));
    visitor.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(std::holds_alternative<scene::Blank>(display.scene()));
    // Whoever enrols people with the vault closed has the window again.
    STEP(journey.registerNew());
    QVERIFY(!std::holds_alternative<scene::Blank>(display.scene()));
}

FACTORDESK_TEST(TestCodesJourneys, factordesk::test::StyledApplication)

} // namespace tst_codes_journeys

#include "tst_codes_journeys.moc"
