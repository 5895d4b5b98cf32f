// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/ui/enroll/enroll_bench.h"
#include "ui/enroll/done_panel.h"
#include "ui/print/receipt_panel.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/inline_message.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_done_panel {

using namespace factordesk;
using namespace factordesk::test;
using ui::DonePanel;

namespace {

/// The panel over a person who was just verified.
struct Bench : EnrollBench
{
    Bench()
    {
        reachDone();
        panel.showEnrollment();
        panel.show();
    }

    [[nodiscard]] QString news() const
    {
        return part<ui::InlineMessage>(panel, "receiptNews")->text();
    }

    [[nodiscard]] ui::ReceiptPanel* receipt() const
    {
        return part<ui::ReceiptPanel>(panel, "receiptPanel");
    }

    QTemporaryDir folder;
    DonePanel panel{controller, desk.clock, clipboard};
};

} // namespace

class TestDonePanel : public QObject
{
    Q_OBJECT

private slots:
    void namesTheOrganisation();
    void savesTheReceipt();
    void offersToKeepTheAccount();
    void goesOnWithEnter();
};

void TestDonePanel::namesTheOrganisation()
{
    const QString id = detailsOf(3).resourceOwner;
    const QString named = QStringLiteral("Acme AG (%1)").arg(id);
    Bench bench;
    const auto* details = part<ui::FactTable>(bench.panel, "detailsTable");
    QVERIFY(details->text().contains(id) && !details->text().contains(named));
    // As soon as the server has told, and on paper, too.
    bench.desk.organisationNames.insert(id, QStringLiteral("Acme AG"));
    emit bench.desk.organisationNamed(id);
    QVERIFY(details->text().contains(named));
    press(bench.panel, "nextButton");
    emit bench.desk.organisationNamed(id); // for nobody any more
}

void TestDonePanel::savesTheReceipt()
{
    Bench bench;
    const QString path = bench.folder.filePath(QStringLiteral("receipt.pdf"));
    bench.receipt()->save(path);
    QCOMPARE(bench.news(), QStringLiteral("The receipt is in %1.").arg(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("%PDF-"));
    QVERIFY(!content.contains(firstSecret.data()));
    // The keyboard goes on to the next person.
    QVERIFY(part(bench.panel, "nextButton")->hasFocus() ||
            bench.panel.focusWidget() == part(bench.panel, "nextButton"));
}

void TestDonePanel::offersToKeepTheAccount()
{
    Bench bench;
    const QSignalSpy wanted(&bench.panel, &DonePanel::keepWanted);
    press(bench.panel, "keepAccountButton");
    QCOMPARE(wanted.size(), 1);
    QVERIFY(bench.controller.enrollment()->verifiedAccount());
    QObject::connect(&bench.controller, &ui::EnrollController::enrollmentChanged, &bench.panel,
                     &DonePanel::showEnrollment);
    bench.controller.forgetAccount(); // the vault is locked
    QVERIFY(!bench.controller.enrollment()->verifiedAccount());
    QVERIFY(!part(bench.panel, "keepAccountButton")->isVisible());
}

void TestDonePanel::goesOnWithEnter()
{
    Bench bench;
    QTest::keyClick(part(bench.panel, "nextButton"), Qt::Key_Return);
    runEvents();
    QVERIFY(bench.controller.phase() == ui::EnrollController::Phase::Find);
    // Somebody who had looked for a folder meanwhile finds no receipt of another person there.
    const QString path = bench.folder.filePath(QStringLiteral("late.pdf"));
    bench.receipt()->save(path);
    QVERIFY(!QFile::exists(path));
}

FACTORDESK_TEST(TestDonePanel, QApplication)

} // namespace tst_done_panel

#include "tst_done_panel.moc"
