// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/profile.h"
#include "tests/app/desktop/journey.h"
#include "ui/codes/codes_list.h"
#include "ui/codes/codes_model.h"
#include "ui/theme/factordesk_style.h"
#include "ui/widgets/key_text.h"

#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using factordesk::app::Desktop;
using factordesk::app::Profile;
using factordesk::test::Journey;
using factordesk::test::patience;
using factordesk::test::Visitor;
using factordesk::ui::CodesList;

/// The authenticator through the real window, by keyboard: from no vault to codes, and back to a
/// locked one.
class TestCodesJourneys : public QObject
{
    Q_OBJECT

private slots:
    void makesAVaultAndKeepsAnAccount();
    void opensWithTheRecoveryKey();

private:
    /// From an empty profile to the open vault; returns the recovery key.
    static QString makeVault(const Visitor& visitor);
    static void addAccount(const Visitor& visitor);
};

QString TestCodesJourneys::makeVault(const Visitor& visitor)
{
    visitor.press(Qt::Key_4, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return visitor.see("makeVaultPanel"); }))
        return {};
    visitor.type(QStringLiteral("correct horse"));
    visitor.press(Qt::Key_Return);
    visitor.type(QStringLiteral("correct horsf"));
    visitor.press(Qt::Key_Return);
    if (!visitor.reads(QStringLiteral("This is not the same password.")))
        return {};
    visitor.press(Qt::Key_Backspace);
    visitor.type(QStringLiteral("e"));
    visitor.press(Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return visitor.see("recoveryKeyText"); }, patience))
        return {};
    const auto* key = visitor.see<factordesk::ui::KeyText>("recoveryKeyText");
    static const QRegularExpression noKey(QStringLiteral("[^A-Z2-7]"));
    const QString text = key->spokenText().remove(noKey);
    visitor.press(Qt::Key_Space); // written down
    visitor.click("leaveRecoveryKey");
    return QTest::qWaitFor([&] { return visitor.see("codesEmpty"); }) ? text : QString();
}

void TestCodesJourneys::addAccount(const Visitor& visitor)
{
    visitor.click("addButton");
    QTRY_VERIFY(visitor.see("addMenu"));
    QTest::keyClick(visitor.see("addMenu"), Qt::Key_H); // by hand
    QTRY_VERIFY(visitor.see("issuerField"));
    visitor.type(QStringLiteral("Example"));
    visitor.press(Qt::Key_Tab);
    visitor.type(QStringLiteral("anna"));
    visitor.press(Qt::Key_Return);
    QVERIFY(visitor.reads(QStringLiteral("Type the setup key.")) ||
            visitor.reads(QStringLiteral("empty")));
    visitor.type(QStringLiteral("gezd gnbv gy3t qojq gezd gnbv gy3t qojq"));
    QTRY_VERIFY(visitor.see("codePreview"));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY(!visitor.see("accountDialog"));
    QTRY_VERIFY(visitor.see("codesList"));
}

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

int main(int argc, char** argv)
{
    QApplication::setStyle(new factordesk::ui::FactordeskStyle);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("factordesk"));
    TestCodesJourneys test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_codes_journeys.moc"
