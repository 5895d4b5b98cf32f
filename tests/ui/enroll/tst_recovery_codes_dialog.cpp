// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/enroll/enroll_bench.h"
#include "ui/enroll/recovery_codes_dialog.h"
#include "ui/enroll/recovery_codes_view.h"
#include "ui/print/letter_question.h"
#include "ui/widgets/inline_message.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

namespace tst_recovery_codes_dialog {

using namespace factordesk;
using namespace factordesk::test;
using ui::RecoveryCodesDialog;
using ui::RecoveryCodesView;

namespace {

zitadel::RecoveryCodes someCodes()
{
    zitadel::RecoveryCodes codes{.details = detailsOf(4), .codes = {}};
    for (const char* const code : {"abcde-fghjk", "mnpqr-stuvw", "xyz23-45678"})
        codes.codes.push_back(SecureBytes::copyOf(code));
    return codes;
}

/// The dialog over a person who was just verified.
struct Bench : EnrollBench
{
    Bench()
    {
        reachDone();
        journalled = desk.journal.entries.size();
        dialog = new RecoveryCodesDialog(controller, desk.clock, clipboard, nullptr);
        dialog->open();
    }
    ~Bench() { delete dialog; }

    [[nodiscard]] RecoveryCodesView* codes() const
    {
        return part<RecoveryCodesView>(*dialog, "recoveryCodes");
    }
    [[nodiscard]] QString news() const
    {
        return part<ui::InlineMessage>(*dialog, "recoveryNews")->text();
    }
    [[nodiscard]] bool isOffered() const { return part(*dialog, "makeRecoveryCodes")->isVisible(); }

    QPointer<RecoveryCodesDialog> dialog;
    qsizetype journalled = 0;
};

} // namespace

class TestRecoveryCodesDialog : public QObject
{
    Q_OBJECT

private slots:
    void asksNothingUnasked();
    void showsThemOnce();
    void copiesForAWhile();
    void putsThemOnPaperAfterASecondConfirmation();
    void saysWhereTheyAreNotOffered_data();
    void saysWhereTheyAreNotOffered();
    void tellsARefusal();
    void tellsWhatIsNotSettled();
    void stopsWaiting();
    void forgets_data();
    void forgets();
};

void TestRecoveryCodesDialog::asksNothingUnasked()
{
    const Bench bench;
    QTest::keyClick(bench.dialog.data(), Qt::Key_Return);
    runEvents();
    QVERIFY(!bench.dialog);
    QCOMPARE(bench.count(Operation::GenerateRecoveryCodes), 0);
}

void TestRecoveryCodesDialog::showsThemOnce()
{
    Bench bench;
    press(*bench.dialog, "makeRecoveryCodes");
    QVERIFY(!part(*bench.dialog, "makeRecoveryCodes")->isEnabled());
    bench.desk.client.recoveryCodes.answer(someCodes());
    runEvents();
    QVERIFY(bench.codes() && bench.codes()->isVisible());
    QCOMPARE(bench.codes()->count(), 3);
    QAccessibleInterface* const spoken = QAccessible::queryAccessibleInterface(bench.codes());
    QCOMPARE(spoken->text(QAccessible::Name),
             QStringLiteral("abcde-fghjk, mnpqr-stuvw, xyz23-45678"));
    QVERIFY(!bench.isOffered());
    QCOMPARE(bench.count(Operation::GenerateRecoveryCodes), 1);
    const journal::JournalEntry entry = bench.desk.journal.entries.back();
    QCOMPARE(entry.change, journal::Change::RecoveryCodes);
    QCOMPARE(entry.outcome, journal::Outcome::Done);
    press(*bench.dialog, "closeRecoveryCodes");
    QVERIFY(!bench.dialog);
}

void TestRecoveryCodesDialog::copiesForAWhile()
{
    Bench bench;
    bench.desk.client.recoveryCodes.answer(someCodes());
    press(*bench.dialog, "makeRecoveryCodes");
    press(*bench.dialog, "copyRecoveryCodes");
    QVERIFY(bench.clipboard.isOurs());
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("abcde-fghjk\nmnpqr-stuvw\nxyz23-45678\n"));
    QVERIFY(bench.news().startsWith(QStringLiteral("Copied.")));
}

void TestRecoveryCodesDialog::putsThemOnPaperAfterASecondConfirmation()
{
    Bench bench;
    QVERIFY(!part(*bench.dialog, "recoveryLetterButton")->isVisible());
    bench.desk.client.recoveryCodes.answer(someCodes());
    press(*bench.dialog, "makeRecoveryCodes");
    press(*bench.dialog, "recoveryLetterButton");
    auto* question = part<ui::LetterQuestion>(*bench.dialog, "letterQuestion");
    QVERIFY(question && question->text().contains(QStringLiteral("recovery codes")));
    press(*question, "writeLetterButton");
    auto* files = part<QFileDialog>(*bench.dialog, "recoveryFileDialog");
    QVERIFY(files);
    const QTemporaryDir folder;
    const QString pdf = folder.filePath(QStringLiteral("codes.pdf"));
    emit files->fileSelected(pdf);
    QTRY_VERIFY_WITH_TIMEOUT(bench.news().contains(pdf), 30'000);
    QVERIFY(QFile::exists(pdf));
    QCOMPARE(QFile::permissions(pdf) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    emit files->fileSelected(folder.filePath(QStringLiteral("absent/codes.pdf")));
    QTRY_VERIFY_WITH_TIMEOUT(bench.news().contains(QStringLiteral("cannot be written")), 30'000);
}

void TestRecoveryCodesDialog::saysWhereTheyAreNotOffered_data()
{
    QTest::addColumn<zitadel::StatusCode>("code");
    QTest::newRow("JSON") << zitadel::StatusCode::NotFound;
    QTest::newRow("gRPC") << zitadel::StatusCode::Unimplemented;
}

void TestRecoveryCodesDialog::saysWhereTheyAreNotOffered()
{
    QFETCH(const zitadel::StatusCode, code);
    Bench bench;
    bench.desk.client.recoveryCodes.fail(refusal(code, {}, 404));
    press(*bench.dialog, "makeRecoveryCodes");
    QVERIFY(bench.news().contains(QStringLiteral("does not offer recovery codes")));
    QVERIFY(!bench.isOffered());
    QVERIFY(!part(*bench.dialog, "recoveryFailure")->isVisible());
}

void TestRecoveryCodesDialog::tellsARefusal()
{
    Bench bench;
    bench.desk.client.recoveryCodes.fail(
        refusal(zitadel::StatusCode::FailedPrecondition, QStringLiteral("COMMAND-8f2k9"), 400));
    press(*bench.dialog, "makeRecoveryCodes");
    QVERIFY(part(*bench.dialog, "recoveryFailure")->isVisible());
    QVERIFY(bench.isOffered());
    QCOMPARE(bench.desk.journal.entries.back().outcome, journal::Outcome::Refused);
}

void TestRecoveryCodesDialog::tellsWhatIsNotSettled()
{
    Bench bench;
    bench.desk.client.recoveryCodes.fail(lostAnswer());
    press(*bench.dialog, "makeRecoveryCodes");
    QVERIFY(part(*bench.dialog, "recoveryFailure")->isVisible());
    QCOMPARE(bench.count(Operation::GenerateRecoveryCodes), 1);
    QCOMPARE(bench.desk.journal.entries.back().outcome, journal::Outcome::Unsettled);
}

void TestRecoveryCodesDialog::stopsWaiting()
{
    Bench bench;
    press(*bench.dialog, "makeRecoveryCodes");
    press(*bench.dialog, "closeRecoveryCodes");
    QVERIFY(bench.dialog && bench.dialog->isVisible());
    QVERIFY(part(*bench.dialog, "recoveryFailure")->isVisible());
    QCOMPARE(bench.desk.journal.entries.size(), bench.journalled + 1);
}

void TestRecoveryCodesDialog::forgets_data()
{
    QTest::addColumn<int>("way");
    QTest::newRow("the next person") << 0;
    QTest::newRow("the vault is locked") << 1;
    QTest::newRow("another server") << 2;
    QTest::newRow("another server, while asking") << 3;
}

void TestRecoveryCodesDialog::forgets()
{
    QFETCH(const int, way);
    Bench bench;
    if (way != 3)
        bench.desk.client.recoveryCodes.answer(someCodes());
    press(*bench.dialog, "makeRecoveryCodes");
    const QPointer<RecoveryCodesView> codes = bench.codes();
    QCOMPARE(!codes, way == 3);
    if (way == 0)
        bench.controller.next();
    else if (way == 1)
        bench.controller.forgetAccount();
    else
        bench.desk.disconnectFromServer();
    QVERIFY(!codes); // at once, not with the next event
    QCOMPARE(bench.desk.client.recoveryCodes.waiting(), 0);
    runEvents();
    QVERIFY(!bench.dialog);
}

FACTORDESK_TEST(TestRecoveryCodesDialog, QApplication)

} // namespace tst_recovery_codes_dialog

#include "tst_recovery_codes_dialog.moc"
