// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/exchange_screens.h"

#include "core/exchange/export.h"
#include "tests/support/sample_accounts.h"
#include "tests/ui/screens/codes_page_screen.h"
#include "ui/codes/account_chooser.h"
#include "ui/codes/export_dialog.h"
#include "ui/codes/import_dialog.h"
#include "ui/widgets/passphrase_field.h"

#include <QComboBox>
#include <QFile>
#include <QTemporaryDir>

namespace factordesk::screens {

namespace {

/// A dialog as it stands over an open vault, which goes with it.
class DialogScreen final : public QWidget
{
public:
    explicit DialogScreen(std::vector<vault::Entry> entries)
    {
        m_page.fill(std::move(entries));
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
    }
    ~DialogScreen() override { delete m_dialog; } // before what it borrows

    void show(QDialog* dialog)
    {
        m_dialog = dialog;
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->setWindowFlags(Qt::Widget);
        layout()->addWidget(dialog);
    }
    /// Has the import read a file of that content, up to its question or its rows.
    void import(const QByteArray& content)
    {
        const QString path = m_folder.filePath(QStringLiteral("export"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a screen's file cannot be written");
        file.close();
        show(new ui::ImportDialog(m_page.controller(), m_worker, path));
        auto* message = m_dialog->findChild<QWidget*>(QStringLiteral("importMessage"));
        auto* rows = m_dialog->findChild<ui::AccountChooser*>();
        waitUntil([&] { return !rows->isHidden() || !message->isHidden(); });
    }
    ui::ExportDialog& exportAccounts(exchange::ExportFormat format)
    {
        auto* dialog = new ui::ExportDialog(m_page.controller(), m_worker);
        show(dialog);
        auto* box = dialog->findChild<QComboBox*>(QStringLiteral("exportFormat"));
        box->setCurrentIndex(box->findData(int(format)));
        return *dialog;
    }

private:
    PageScreen m_page;
    QTemporaryDir m_folder;
    background::Worker m_worker{1};
    QDialog* m_dialog = nullptr;
};

QByteArray uriFile(const std::vector<vault::Entry>& entries)
{
    QByteArray lines;
    for (const vault::Entry& entry : entries) {
        const SecureBytes uri = otpauth::buildKeyUri(entry.account);
        lines += QByteArray(uri.text().data(), qsizetype(uri.size())) + '\n';
    }
    return lines;
}

std::unique_ptr<QWidget> importRows()
{
    std::vector<vault::Entry> known;
    known.push_back(std::move(test::sampleEntries().front()));
    auto screen = std::make_unique<DialogScreen>(std::move(known));
    screen->import(uriFile(test::sampleEntries()) +
                   "otpauth://totp/Example:carla?secret=JBSWY3DPEHPK3PXP&digits=99\n"
                   "otpauth://totp/Acme:dora?secret=JBSWY3DPEHPK3PX1\n"
                   "Backup codes are in the drawer\n");
    return screen;
}

std::unique_ptr<QWidget> importPlain()
{
    auto screen = std::make_unique<DialogScreen>(std::vector<vault::Entry>());
    screen->import(uriFile(test::sampleEntries()));
    return screen;
}

std::unique_ptr<QWidget> importMany()
{
    auto screen = std::make_unique<DialogScreen>(test::manyEntries(10));
    screen->import(uriFile(test::manyEntries(10'000)));
    return screen;
}

std::unique_ptr<QWidget> importPassword()
{
    const std::vector<vault::Entry> entries = test::manyEntries(1);
    const std::array<const vault::Entry*, 1> borrowed{&entries.front()};
    const SecureBytes password = SecureBytes::copyOf("of the file");
    SystemRandom random;
    const auto file =
        exchange::exportEntries(borrowed, {.format = exchange::ExportFormat::Factordesk,
                                           .password = password.bytes(),
                                           .random = random,
                                           .argonCost = test::leastCost().cost});
    auto screen = std::make_unique<DialogScreen>(std::vector<vault::Entry>());
    screen->import(QByteArray(file->text().data(), qsizetype(file->size())));
    return screen;
}

std::unique_ptr<QWidget> importUnknown()
{
    auto screen = std::make_unique<DialogScreen>(std::vector<vault::Entry>());
    screen->import("name;password\nanna;x\n");
    return screen;
}

std::unique_ptr<QWidget> exportOf(exchange::ExportFormat format)
{
    auto screen = std::make_unique<DialogScreen>(test::sampleEntries());
    screen->exportAccounts(format);
    return screen;
}

} // namespace

QList<Screen> exchangeScreens()
{
    using exchange::ExportFormat;
    return {{QStringLiteral("import-rows"), importRows},
            {QStringLiteral("import-plain"), importPlain},
            {QStringLiteral("import-10000"), importMany},
            {QStringLiteral("import-password"), importPassword},
            {QStringLiteral("import-unknown"), importUnknown},
            {QStringLiteral("export-encrypted"), [] { return exportOf(ExportFormat::Factordesk); }},
            {QStringLiteral("export-plain"), [] { return exportOf(ExportFormat::UriList); }}};
}

} // namespace factordesk::screens
