// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/faults.h"
#include "tests/app/desktop/journey.h"
#include "tests/support/styled_application.h"
#include "tests/support/test_program.h"
#include "ui/theme/factordesk_style.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace tst_paper_journeys {

using factordesk::practice::Operation;
using factordesk::test::Journey;
using factordesk::test::patience;
using factordesk::test::Visitor;

namespace {

/// The first page of a PDF as another program shows it; null where that is not installed.
QImage firstPage(const QString& pdf, const QTemporaryDir& folder)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftoppm"));
    const QString picture = folder.filePath(QStringLiteral("page"));
    if (!program.isEmpty())
        QProcess::execute(program,
                          {QStringLiteral("-png"), QStringLiteral("-singlefile"), pdf, picture});
    return QImage(picture + QStringLiteral(".png"));
}

} // namespace

/// What is handed out on paper, from the window to the file and back into the window.
class TestPaperJourneys : public QObject
{
    Q_OBJECT

private slots:
    void handsOutALetterAndAReceipt();
    void keepsTheSecretOffPaperWhenAsked();

private:
    /// Presses a button and chooses a file in the dialog that it opens.
    static void saveBy(const Journey& journey, const char* button, const char* dialog,
                       const QString& path);
};

void TestPaperJourneys::saveBy(const Journey& journey, const char* button, const char* dialog,
                               const QString& path)
{
    journey.visitor().click(button);
    QTRY_VERIFY(journey.visitor().see<QFileDialog>(dialog));
    auto* files = journey.visitor().see<QFileDialog>(dialog);
    emit files->fileSelected(path);
    files->reject();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
}

void TestPaperJourneys::handsOutALetterAndAReceipt()
{
    const QTemporaryDir folder;
    Journey journey;
    const Visitor& visitor = journey.visitor();
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    STEP(visitor.click("letterButton"));
    QTRY_VERIFY(visitor.see("letterQuestion"));
    QVERIFY(visitor.reads(QStringLiteral("Anna Berg")));
    const QString letter = folder.filePath(QStringLiteral("letter.pdf"));
    STEP(saveBy(journey, "writeLetterButton", "letterDialog", letter));
    QTRY_VERIFY_WITH_TIMEOUT(visitor.reads(QStringLiteral("The letter is in")), patience);
    // The phone reads the paper, where a program is here that shows it.
    const QImage page = firstPage(letter, folder);
    if (!page.isNull())
        QVERIFY(journey.phone().scan(page));
    QApplication::setActiveWindow(&journey.desktop().window());
    visitor.see("codeField")->setFocus();
    visitor.type(journey.phone().code());
    QTRY_VERIFY_WITH_TIMEOUT(visitor.see("detailsCard"), patience);
    QCOMPARE(journey.server().callCount(Operation::RegisterTotp), 1);
    const QString receipt = folder.filePath(QStringLiteral("receipt.pdf"));
    STEP(saveBy(journey, "saveReceiptButton", "receiptDialog", receipt));
    QTRY_VERIFY(visitor.reads(QStringLiteral("The receipt is in")));
    if (page.isNull())
        QSKIP("pdftoppm is not here, which would show the letter to the phone");
    // Nothing on a receipt is there to be scanned.
    QVERIFY(!journey.phone().scan(firstPage(receipt, folder)));
}

void TestPaperJourneys::keepsTheSecretOffPaperWhenAsked()
{
    Journey journey;
    STEP(journey.connectByHand());
    STEP(journey.find(QStringLiteral("anna.berg")));
    STEP(journey.registerNew());
    STEP(journey.visitor().click("letterButton"));
    QTRY_VERIFY(journey.visitor().see("letterQuestion"));
    journey.visitor().press(Qt::Key_Return); // Enter alone does not print a secret
    QTRY_VERIFY(!journey.visitor().see("letterQuestion"));
    QVERIFY(!journey.visitor().see("letterDialog"));
    STEP(journey.visitor().click("phoneAppsButton"));
    QTRY_VERIFY(journey.visitor().see("phoneAppsDialog"));
    STEP(journey.visitor().click("closePhoneApps"));
    QTRY_VERIFY(!journey.visitor().see("phoneAppsDialog"));
}

FACTORDESK_TEST(TestPaperJourneys, factordesk::test::StyledApplication)

} // namespace tst_paper_journeys

#include "tst_paper_journeys.moc"
