// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_file.h"
#include "tests/support/test_program.h"
#include "tests/ui/codes/codes_stage.h"
#include "ui/codes/accounts_panel.h"
#include "ui/codes/export_dialog.h"
#include "ui/codes/export_order.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

namespace tst_export_dialog {

using namespace factordesk;
using namespace factordesk::ui;
using namespace Qt::StringLiterals;
using exchange::ExportFormat;

namespace {

/// The dialog over three accounts, and a folder for what it writes.
struct Export
{
    CodesStage stage;
    QTemporaryDir folder;
    QString path = folder.filePath(u"accounts"_s);

    Export()
    {
        stage.open();
        stage.add(test::manyEntries(3));
        emit stage.page.findChild<AccountsPanel*>()->exportWanted();
    }
    [[nodiscard]] ExportDialog* dialog() const
    {
        return stage.visitor.see<ExportDialog>("exportDialog");
    }
    [[nodiscard]] QWidget* part(const char* name) const { return stage.visitor.see(name); }
    [[nodiscard]] bool mayExport() const { return part("exportButton")->isEnabled(); }
    void choose(ExportFormat format) const
    {
        auto* box = stage.visitor.see<QComboBox>("exportFormat");
        box->setCurrentIndex(box->findData(int(format)));
    }
    void typePassword(const QString& password, const QString& again) const
    {
        part("exportPassword")->setFocus();
        stage.visitor.type(password);
        stage.visitor.press(Qt::Key_Return);
        stage.visitor.type(again);
    }
    /// Presses the button and tells the file dialog where to.
    void save() const
    {
        stage.visitor.click("exportButton");
        auto* chooser = stage.visitor.see<QFileDialog>("exportFileDialog");
        QVERIFY(chooser);
        emit chooser->fileSelected(path);
        chooser->close();
    }
    /// What stands in the written file, by name.
    [[nodiscard]] QStringList written(const char* password = nullptr) const
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray bytes = file.readAll();
        const SecureBytes key = SecureBytes::copyOf(password ? password : "");
        const auto imported =
            exchange::importFile({.bytes = std::as_bytes(std::span(bytes.data(), bytes.size())),
                                  .password = password ? &key : nullptr});
        QStringList names;
        if (imported) {
            for (const exchange::Row& row : imported->rows)
                names.append(row.content.value().account.name);
        }
        return names;
    }
};

} // namespace

/// Accounts of the vault on their way into a file.
class TestExportDialog : public QObject
{
    Q_OBJECT

private slots:
    void writesAnEncryptedFile();
    void asksForThePasswordTwice();
    void writesAPlainFileAfterAWarningOnly();
    void writesThoseThatAreChosen();
    void writesQrCodesOnPaper();
    void saysWhenTheFileCannotBeWritten();
    void goesWithTheLock();
    void cannotExportNothing();
    void writesNothingOnceItIsGivenUp();
};

void TestExportDialog::writesAnEncryptedFile()
{
    const Export job;
    job.typePassword(u"of the file"_s, u"of the file"_s);
    job.save();
    QTRY_VERIFY_WITH_TIMEOUT(!job.dialog(), test::patience);
    QCOMPARE(job.written("of the file").size(), 3);
    QVERIFY(job.stage.visitor.reads(u"3 accounts are in "_s));
    QVERIFY(!job.stage.visitor.reads(u"delete it after use"_s));
    QCOMPARE(QFileInfo(job.path).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestExportDialog::asksForThePasswordTwice()
{
    const Export job;
    job.stage.visitor.click("exportButton");
    QVERIFY(job.stage.visitor.reads(u"Type a password."_s));
    job.typePassword(u"one"_s, u"two"_s);
    job.stage.visitor.press(Qt::Key_Return);
    QVERIFY(job.stage.visitor.reads(u"This is not the same password."_s));
    QVERIFY(!job.part("exportFileDialog"));
}

void TestExportDialog::writesAPlainFileAfterAWarningOnly()
{
    const Export job;
    job.choose(ExportFormat::UriList);
    QVERIFY(job.stage.visitor.reads(u"This file is not encrypted"_s));
    QVERIFY(!job.part("exportPassword"));
    QVERIFY(!job.mayExport());
    job.stage.visitor.see<QCheckBox>("plainAgreed")->click();
    QVERIFY(job.mayExport());
    // Another format is another decision.
    job.choose(ExportFormat::Aegis);
    QVERIFY(!job.mayExport());
    job.stage.visitor.see<QCheckBox>("plainAgreed")->click();
    job.save();
    QTRY_VERIFY(!job.dialog());
    QVERIFY(job.stage.visitor.reads(u"delete it after use"_s));
    QFile file(job.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("person.2@acme.example"));
}

void TestExportDialog::writesThoseThatAreChosen()
{
    const Export job;
    job.choose(ExportFormat::UriList);
    job.stage.visitor.see<QCheckBox>("plainAgreed")->click();
    job.part("accountChoices")->setFocus();
    job.stage.visitor.press(Qt::Key_Down);
    job.stage.visitor.press(Qt::Key_Space);
    QCOMPARE(job.stage.visitor.see<QCheckBox>("allAccounts")->checkState(), Qt::PartiallyChecked);
    job.save();
    QTRY_VERIFY(!job.dialog());
    QCOMPARE(job.written(), (QStringList{u"person.0@acme.example"_s, u"person.2@acme.example"_s}));
}

void TestExportDialog::writesQrCodesOnPaper()
{
    const Export job;
    auto* box = job.stage.visitor.see<QComboBox>("exportFormat");
    box->setCurrentIndex(box->count() - 1);
    QVERIFY(job.stage.visitor.reads(u"Whoever sees these pages"_s));
    QVERIFY(!job.mayExport());
    job.stage.visitor.see<QCheckBox>("plainAgreed")->click();
    job.save();
    QTRY_VERIFY_WITH_TIMEOUT(!job.dialog(), test::patience);
    QFile file(job.path);
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestExportDialog::saysWhenTheFileCannotBeWritten()
{
    Export job;
    job.path = job.folder.filePath(u"no folder/accounts"_s);
    job.choose(ExportFormat::UriList);
    job.stage.visitor.see<QCheckBox>("plainAgreed")->click();
    job.save();
    QTRY_VERIFY(job.stage.visitor.reads(u"cannot be written."_s));
    QVERIFY(job.mayExport()); // somewhere else
}

void TestExportDialog::goesWithTheLock()
{
    Export job;
    QVERIFY(job.dialog());
    job.stage.controller.lock();
    QTRY_VERIFY(!job.dialog());
}

void TestExportDialog::cannotExportNothing()
{
    const Export job;
    job.typePassword(u"a"_s, u"a"_s);
    job.stage.visitor.see<QCheckBox>("allAccounts")->click();
    QVERIFY(!job.mayExport());
    job.part("exportPasswordAgain")->setFocus();
    job.stage.visitor.press(Qt::Key_Return);
    QVERIFY(!job.part("exportFileDialog"));
}

void TestExportDialog::writesNothingOnceItIsGivenUp()
{
    const QTemporaryDir folder;
    ExportOrder order{.entries = test::manyEntries(1),
                      .password = {},
                      .format = ExportFormat::UriList,
                      .path = folder.filePath(u"accounts"_s)};
    std::stop_source source;
    source.request_stop();
    QVERIFY(writeExport(order, source.get_token()).hasValue());
    QVERIFY(!QFile::exists(order.path));
    QVERIFY(writeExport(order, {}).hasValue());
    QVERIFY(QFile::exists(order.path));
    order.entries.clear();
    const auto refused = writeExport(order, {});
    QVERIFY(!refused);
    QVERIFY(std::holds_alternative<exchange::ExportError>(refused.error()));
}

FACTORDESK_TEST(TestExportDialog, QApplication)

} // namespace tst_export_dialog

#include "tst_export_dialog.moc"
