// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/print/printer_question.h"

#include <QApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <QTest>

namespace tst_printer_question {

using factordesk::ui::askForPrinter;

/// The way to a printer.
class TestPrinterQuestion : public QObject
{
    Q_OBJECT

private slots:
    void printsOnTheChosenOne();
    void printsNothingUnasked();
};

void TestPrinterQuestion::printsOnTheChosenOne()
{
    QWidget window;
    QPagedPaintDevice* chosen = nullptr;
    askForPrinter(window, QStringLiteral("receipt-7.pdf"),
                  [&chosen](QPagedPaintDevice& printer) { chosen = &printer; });
    auto* dialog = window.findChild<QPrintDialog*>(QStringLiteral("printDialog"));
    QVERIFY(dialog);
    QCOMPARE(dialog->printer()->docName(), QStringLiteral("receipt-7.pdf"));
    QPrinter* const offered = dialog->printer();
    QVERIFY(!chosen);
    emit static_cast<QDialog*>(dialog)->accepted();
    QCOMPARE(chosen, offered);
}

void TestPrinterQuestion::printsNothingUnasked()
{
    QWidget window;
    bool hasPrinted = false;
    askForPrinter(window, QStringLiteral("receipt-7.pdf"),
                  [&hasPrinted](QPagedPaintDevice&) { hasPrinted = true; });
    window.findChild<QPrintDialog*>(QStringLiteral("printDialog"))->reject();
    QVERIFY(!hasPrinted);
}

FACTORDESK_TEST(TestPrinterQuestion, QApplication)

} // namespace tst_printer_question

#include "tst_printer_question.moc"
