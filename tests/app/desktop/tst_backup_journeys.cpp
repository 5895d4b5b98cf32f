// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_file.h"
#include "tests/app/desktop/journey.h"
#include "tests/app/desktop/vault_steps.h"
#include "tests/support/styled_application.h"
#include "tests/support/test_program.h"
#include "ui/codes/codes_list.h"
#include "ui/codes/codes_model.h"
#include "ui/theme/factordesk_style.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <QTreeView>

namespace tst_backup_journeys {

using factordesk::app::Desktop;
using factordesk::app::Profile;
using factordesk::test::addAccount;
using factordesk::test::Journey;
using factordesk::test::makeVault;
using factordesk::test::patience;
using factordesk::test::Visitor;
using factordesk::ui::CodesList;

/// From a vault's backups back to what it held, through the real window.
class TestBackupJourneys : public QObject
{
    Q_OBJECT

private slots:
    void restoresABackup();
    void restoresADamagedVault();
    void restoresALostVault();

private:
    /// To an open vault without an account, whose one backup has one.
    static void makeVaultWithBackup(Journey& journey);
};

void TestBackupJourneys::makeVaultWithBackup(Journey& journey)
{
    STEP(journey.connectByHand());
    const Visitor& visitor = journey.visitor();
    QVERIFY(!makeVault(visitor).isEmpty());
    // The empty vault that was just made does not become a backup: it did not stand.
    STEP(addAccount(visitor));
    const QString path = Profile::vaultPath();
    QVERIFY(QFile::remove(factordesk::vault::backupPath(path, 1)));
    QVERIFY(QFile::copy(path, factordesk::vault::backupPath(path, 1)));
    QApplication::setActiveWindow(&journey.desktop().window());
    visitor.press(Qt::Key_Delete);
    QTRY_VERIFY(visitor.see("codesEmpty"));
}

void TestBackupJourneys::restoresABackup()
{
    Journey journey;
    STEP(makeVaultWithBackup(journey));
    const Visitor& visitor = journey.visitor();
    QApplication::setActiveWindow(&journey.desktop().window());
    visitor.click("moreButton");
    QTRY_VERIFY(visitor.see("vaultMenu"));
    QTest::keyClick(visitor.see("vaultMenu"), Qt::Key_B);
    QTRY_VERIFY(visitor.see<QTreeView>("backupsTable"));
    const QAbstractItemModel& rows = *visitor.see<QTreeView>("backupsTable")->model();
    QTRY_COMPARE(rows.rowCount(), 1);
    QTRY_COMPARE(rows.index(0, 2).data().toString(), QStringLiteral("1 accounts"));
    QVERIFY(visitor.see("codesEmpty")); // A look at it changed nothing.
    QApplication::setActiveWindow(visitor.see("backupsDialog"));
    visitor.press(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(visitor.see("restoreQuestion"));
    visitor.press(Qt::Key_Escape);
    QTRY_VERIFY(!visitor.see("restoreQuestion"));
    QApplication::setActiveWindow(visitor.see("backupsDialog"));
    visitor.press(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(visitor.see("restoreQuestion"));
    QApplication::setActiveWindow(visitor.see("restoreQuestion"));
    visitor.press(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(!visitor.see("backupsDialog"));
    QTRY_VERIFY(visitor.see("codesList"));
    QVERIFY(visitor.reads(QStringLiteral("The backup is restored.")));
    // What was there before the restoring is the newest backup.
    QVERIFY(QFile::exists(factordesk::vault::backupPath(Profile::vaultPath(), 2)));
}

void TestBackupJourneys::restoresADamagedVault()
{
    Journey journey;
    STEP(makeVaultWithBackup(journey));
    const Visitor& visitor = journey.visitor();
    QApplication::setActiveWindow(&journey.desktop().window());
    visitor.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("unlockPanel"));
    QFile file(Profile::vaultPath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() - 7));
    file.close();
    visitor.type(QStringLiteral("correct horse"));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("vaultBackupsButton"), patience);
    QVERIFY(visitor.reads(QStringLiteral("part of it is missing")));
    visitor.press(Qt::Key_B, Qt::AltModifier);
    QTRY_VERIFY(visitor.see("backupsTable"));
    QTRY_COMPARE(visitor.see<QTreeView>("backupsTable")->model()->rowCount(), 1);
    QApplication::setActiveWindow(visitor.see("backupsDialog"));
    visitor.press(Qt::Key_Return); // without a password
    QTRY_VERIFY(visitor.reads(QStringLiteral("Type the password or the recovery key.")));
    visitor.type(QStringLiteral("correct horse"));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("codesList"), patience);
}

void TestBackupJourneys::restoresALostVault()
{
    Journey journey;
    STEP(makeVaultWithBackup(journey));
    QVERIFY(QFile::remove(Profile::vaultPath()));
    journey.restart();
    QTRY_COMPARE(journey.desktop().window().currentPlace(), int(Desktop::Server));
    QApplication::setActiveWindow(&journey.desktop().window());
    const Visitor& visitor = journey.visitor();
    visitor.press(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(visitor.see("lostVaultBackupsButton"));
    visitor.press(Qt::Key_B, Qt::AltModifier);
    QTRY_VERIFY(visitor.see("backupsTable"));
    QTRY_COMPARE(visitor.see<QTreeView>("backupsTable")->model()->rowCount(), 1);
    QApplication::setActiveWindow(visitor.see("backupsDialog"));
    visitor.type(QStringLiteral("correct horse"));
    visitor.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("codesList"), patience);
}

FACTORDESK_TEST(TestBackupJourneys, factordesk::test::StyledApplication)

} // namespace tst_backup_journeys

#include "tst_backup_journeys.moc"
