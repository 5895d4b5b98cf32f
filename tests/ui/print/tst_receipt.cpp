// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_clock.h"
#include "tests/support/sample_values.h"
#include "tests/support/test_program.h"
#include "ui/print/receipt.h"
#include "ui/print/receipt_panel.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_receipt {

using namespace factordesk;
using namespace factordesk::test;
using ui::Receipt;
using ui::ReceiptPanel;

namespace {

enrollment::Connection connection()
{
    enrollment::Connection connection;
    connection.address = *zitadel::ServerAddress::make(QStringLiteral("acme.zitadel.cloud"));
    connection.who = zitadel::SignedInAs{.name = QStringLiteral("Ada Admin"),
                                         .loginName = QStringLiteral("ada@acme.test"),
                                         .userId = QStringLiteral("1000")};
    return connection;
}

Receipt receipt()
{
    return {person(), detailsOf(3), connection(), FakeClock().now()};
}

QStringList valuesOf(const Receipt& receipt)
{
    QStringList values;
    for (const auto& [name, value] : receipt.facts())
        values.append(value);
    return values;
}

QString newsOf(const ReceiptPanel& panel)
{
    return panel.findChild<ui::InlineMessage*>(QStringLiteral("receiptNews"))->text();
}

void press(const ReceiptPanel& panel, const char* name)
{
    panel.findChild<QAbstractButton*>(QLatin1String(name))->click();
}

} // namespace

class TestReceipt : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatAReceiptMustSay();
    void saysWhatIsNotKnown();
    void namesItsFileByThePerson();
    void isForTheOwnerAlone();
    void saysWhenItCannotBeSaved();
    void savesNothingThatIsGone();
    void asksWhereToSaveAndWhereToPrint();
};

void TestReceipt::saysWhatAReceiptMustSay()
{
    const QStringList values = valuesOf(receipt());
    QVERIFY(values.contains(person().displayName));
    QVERIFY(values.contains(person().preferredLoginName));
    QVERIFY(values.contains(person().id.text()));
    QVERIFY(values.contains(QStringLiteral("https://acme.zitadel.cloud")));
    QVERIFY(values.contains(QStringLiteral("3")));
    QVERIFY(values.contains(QStringLiteral("501")));
    QVERIFY(values.contains(QStringLiteral("ada@acme.test (1000)")));
    QVERIFY(
        values.join(u' ').contains(detailsOf(3).changeDate.toUTC().toString(Qt::ISODateWithMs)));
    QVERIFY(receipt().pdf().startsWith("%PDF-"));
    QCOMPARE(receipt().pdf().count("/Type /Page\n"), 1);
}

void TestReceipt::saysWhatIsNotKnown()
{
    // Server, change date, resource owner and who did it.
    const Receipt bare(person(), {}, {}, FakeClock().now());
    QCOMPARE(valuesOf(bare).count(QStringLiteral("not known")), 4);
}

void TestReceipt::namesItsFileByThePerson()
{
    QCOMPARE(receipt().fileName(), QStringLiteral("receipt-29001.pdf"));
    const Receipt odd(person(QStringLiteral("../a b")), {}, {}, FakeClock().now());
    QCOMPARE(odd.fileName(), QStringLiteral("receipt----a-b.pdf"));
}

void TestReceipt::isForTheOwnerAlone()
{
    const QTemporaryDir folder;
    ReceiptPanel panel(&receipt);
    const QSignalSpy saved(&panel, &ReceiptPanel::saved);
    const QString path = folder.filePath(QStringLiteral("receipt.pdf"));
    panel.save(path);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(newsOf(panel), QStringLiteral("The receipt is in %1.").arg(path));
    QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    panel.clear();
    QVERIFY(newsOf(panel).isEmpty());
}

void TestReceipt::saysWhenItCannotBeSaved()
{
    const QTemporaryDir folder;
    ReceiptPanel panel(&receipt);
    panel.save(folder.filePath(QStringLiteral("absent/receipt.pdf")));
    QVERIFY(newsOf(panel).contains(QStringLiteral("cannot be written")));
}

void TestReceipt::savesNothingThatIsGone()
{
    const QTemporaryDir folder;
    ReceiptPanel panel([] { return std::optional<Receipt>(); });
    const QString path = folder.filePath(QStringLiteral("receipt.pdf"));
    panel.save(path);
    QVERIFY(!QFile::exists(path));
    press(panel, "saveReceiptButton");
    press(panel, "printReceiptButton");
    QVERIFY(panel.findChildren<QDialog*>().isEmpty());
}

void TestReceipt::asksWhereToSaveAndWhereToPrint()
{
    const QTemporaryDir folder;
    ReceiptPanel panel(&receipt);
    panel.show();
    press(panel, "saveReceiptButton");
    auto* dialog = panel.findChild<QFileDialog*>(QStringLiteral("receiptDialog"));
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    const QString path = folder.filePath(QStringLiteral("chosen.pdf"));
    emit dialog->fileSelected(path);
    QVERIFY(QFile::exists(path));
    dialog->reject();
    press(panel, "printReceiptButton");
    auto* printing = panel.findChild<QDialog*>(QStringLiteral("printDialog"));
    QVERIFY(printing && printing->isVisible());
    printing->reject();
}

FACTORDESK_TEST(TestReceipt, QApplication)

} // namespace tst_receipt

#include "tst_receipt.moc"
