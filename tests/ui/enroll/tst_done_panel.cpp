// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/enroll/enroll_bench.h"
#include "ui/enroll/done_panel.h"
#include "ui/enroll/receipt.h"
#include "ui/widgets/fact_table.h"
#include "ui/widgets/inline_message.h"

#include <QFile>
#include <QFileDialog>
#include <QTemporaryDir>
#include <QTest>

using namespace factordesk;
using namespace factordesk::test;
using ui::DonePanel;
using ui::Receipt;

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

    QTemporaryDir folder;
    DonePanel panel{controller, desk.clock};
};

/// The connection of a receipt.
enrollment::Connection connection()
{
    enrollment::Connection connection;
    connection.address = acmeAddress();
    connection.who = zitadel::SignedInAs{.name = QStringLiteral("Ada Admin"),
                                         .loginName = QStringLiteral("ada@acme.test"),
                                         .userId = QStringLiteral("1000")};
    return connection;
}

QStringList valuesOf(const Receipt& receipt)
{
    QStringList values;
    for (const auto& [name, value] : receipt.facts())
        values.append(value);
    return values;
}

} // namespace

class TestDonePanel : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatAReceiptMustSay();
    void saysWhatIsNotKnown();
    void namesTheOrganisation();
    void namesItsFileByThePerson();
    void savesTheReceipt();
    void saysWhenItCannotBeSaved();
    void asksWhereToSave();
    void goesOnWithEnter();
};

void TestDonePanel::saysWhatAReceiptMustSay()
{
    const FakeClock clock;
    const zitadel::Details details = detailsOf(3);
    const Receipt receipt(person(), details, connection(), clock.now());
    const QStringList values = valuesOf(receipt);
    QVERIFY(values.contains(person().displayName));
    QVERIFY(values.contains(person().preferredLoginName));
    QVERIFY(values.contains(person().id.text()));
    QVERIFY(values.contains(QStringLiteral("https://acme.zitadel.cloud")));
    QVERIFY(values.contains(QStringLiteral("3")));
    QVERIFY(values.contains(details.resourceOwner));
    QVERIFY(values.contains(QStringLiteral("ada@acme.test (1000)")));
    QVERIFY(values.join(u' ').contains(details.changeDate.toUTC().toString(Qt::ISODateWithMs)));
    QVERIFY(receipt.pdf().startsWith("%PDF-"));
    QCOMPARE(receipt.pdf().count("/Type /Page\n"), 1);
}

void TestDonePanel::saysWhatIsNotKnown()
{
    const FakeClock clock;
    const Receipt receipt(person(), {}, {}, clock.now());
    // Server, change date, resource owner and who did it.
    QCOMPARE(valuesOf(receipt).count(QStringLiteral("not known")), 4);
}

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
    const FakeClock clock;
    const Receipt receipt(person(), detailsOf(3), {}, clock.now(), QStringLiteral("Acme AG"));
    QVERIFY(valuesOf(receipt).contains(named));
    press(bench.panel, "nextButton");
    emit bench.desk.organisationNamed(id); // for nobody any more
}

void TestDonePanel::namesItsFileByThePerson()
{
    const FakeClock clock;
    QCOMPARE(Receipt(person(), {}, {}, clock.now()).fileName(),
             QStringLiteral("receipt-29001.pdf"));
    QCOMPARE(Receipt(person(QStringLiteral("../a b")), {}, {}, clock.now()).fileName(),
             QStringLiteral("receipt----a-b.pdf"));
}

void TestDonePanel::savesTheReceipt()
{
    Bench bench;
    const QString path = bench.folder.filePath(QStringLiteral("receipt.pdf"));
    bench.panel.saveReceipt(path);
    QCOMPARE(bench.news(), QStringLiteral("The receipt is in %1.").arg(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("%PDF-"));
    QVERIFY(!content.contains(firstSecret.data()));
}

void TestDonePanel::saysWhenItCannotBeSaved()
{
    Bench bench;
    bench.panel.saveReceipt(bench.folder.filePath(QStringLiteral("absent/receipt.pdf")));
    QVERIFY(bench.news().contains(QStringLiteral("cannot be written")));
}

void TestDonePanel::asksWhereToSave()
{
    Bench bench;
    press(bench.panel, "saveReceiptButton");
    auto* dialog = part<QFileDialog>(bench.panel, "receiptDialog");
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    const QString path = bench.folder.filePath(QStringLiteral("chosen.pdf"));
    emit dialog->fileSelected(path);
    QVERIFY(QFile::exists(path));
}

void TestDonePanel::goesOnWithEnter()
{
    Bench bench;
    QTest::keyClick(part(bench.panel, "nextButton"), Qt::Key_Return);
    runEvents();
    QVERIFY(bench.controller.phase() == ui::EnrollController::Phase::Find);
    // Somebody who had looked for a folder meanwhile finds no receipt of another person there.
    const QString path = bench.folder.filePath(QStringLiteral("late.pdf"));
    bench.panel.saveReceipt(path);
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(TestDonePanel)
#include "tst_done_panel.moc"
