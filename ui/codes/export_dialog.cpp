// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/export_dialog.h"

#include "ui/codes/account_chooser.h"
#include "ui/codes/codes_controller.h"
#include "ui/text/import_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passphrase_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace factordesk::ui {

using exchange::ExportFormat;

namespace {

constexpr QSize usualSize(720, 640);
constexpr int paper = -1; ///< Among the formats' numbers.

/// What the file is for.
QString aboutFormat(std::optional<ExportFormat> format)
{
    if (!format)
        return ExportDialog::tr("A PDF to be printed and kept in a safe place: each account with "
                                "the QR code that brings it back.");
    switch (*format) {
    case ExportFormat::Factordesk:
        return ExportDialog::tr("A vault of its own, for Factordesk on another computer and for "
                                "safekeeping. Nothing of an account is lost.");
    case ExportFormat::AegisEncrypted:
    case ExportFormat::Aegis:
        return ExportDialog::tr("For Aegis on Android, and for the many programs that import its "
                                "files.");
    case ExportFormat::UriList: break;
    }
    return ExportDialog::tr("One otpauth:// address a line, which nearly every authenticator "
                            "imports.");
}

/// The proposed name of the file.
QString fileName(std::optional<ExportFormat> format)
{
    if (!format)
        return ExportDialog::tr("accounts.pdf");
    switch (*format) {
    case ExportFormat::Factordesk: return ExportDialog::tr("accounts.vault");
    case ExportFormat::AegisEncrypted:
    case ExportFormat::Aegis: return ExportDialog::tr("accounts.json");
    case ExportFormat::UriList: break;
    }
    return ExportDialog::tr("accounts.txt");
}

} // namespace

ExportDialog::ExportDialog(CodesController& controller, background::Worker& worker, QWidget* parent)
    : Dialog(parent)
    , m_controller(controller)
    , m_worker(worker)
    , m_format(new QComboBox)
    , m_about(newParagraph({}, Ink::Quiet))
    , m_password(new PassphraseField)
    , m_again(new PassphraseField)
    , m_passwordBlock(new FieldBlock(tr("&Password of the file"), m_password))
    , m_againBlock(new FieldBlock(tr("The same a&gain"), m_again))
    , m_warning(new InlineMessage)
    , m_agreed(new QCheckBox(tr("&I know that, and delete the file after use")))
    , m_accounts(new AccountChooser(tr("Accounts to export")))
    , m_wait(new BusyIndicator)
    , m_message(new InlineMessage)
    , m_button(new Button(tr("E&xport…"), ButtonRole::Primary))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_agreed->setObjectName(QStringLiteral("plainAgreed"));
    buildLayout();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showFormat);
    connect(m_agreed, &QCheckBox::toggled, this, &ExportDialog::showCount);
    connect(&m_accounts->choices(), &AccountChoices::chosenChanged, this, &ExportDialog::showCount);
    for (PassphraseField* field : {m_password, m_again}) {
        connect(field, &PassphraseField::edited, this, &ExportDialog::clearErrors);
        connect(field, &PassphraseField::refused, this, [this] {
            m_passwordBlock->setError(tr("This is longer than a password may be."));
        });
    }
    connect(m_password, &PassphraseField::entered, this, [this] { m_again->setFocus(); });
    connect(m_again, &PassphraseField::entered, this, &ExportDialog::proceed);
    std::vector<AccountChoice> choices;
    for (const vault::Entry& entry : m_controller.keeper().entries())
        choices.push_back(choiceOf(entry));
    m_accounts->setChoices(std::move(choices));
    showFormat();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::buildLayout()
{
    const auto addFormat = [this](const QString& name, ExportFormat format) {
        m_format->addItem(name, int(format));
    };
    addFormat(tr("Factordesk (encrypted)"), ExportFormat::Factordesk);
    addFormat(tr("Aegis (encrypted)"), ExportFormat::AegisEncrypted);
    addFormat(tr("Aegis (not encrypted)"), ExportFormat::Aegis);
    addFormat(tr("List of addresses (not encrypted)"), ExportFormat::UriList);
    m_format->addItem(tr("QR codes on paper (PDF, not encrypted)"), paper);
    m_message->setObjectName(QStringLiteral("exportMessage"));
    m_warning->setObjectName(QStringLiteral("plainWarning"));
    m_wait->setCancellable(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::medium);
    column->addWidget(newParagraph(tr("Export accounts"), Ink::Text, TypeSize::Title));
    column->addWidget(new FieldBlock(tr("&Format"), m_format));
    column->addWidget(m_about);
    column->addLayout(newPasswordRow());
    column->addWidget(m_warning);
    column->addWidget(m_agreed);
    column->addWidget(m_accounts, 1);
    column->addWidget(m_wait);
    column->addWidget(m_message);
    column->addLayout(newButtons());
    resize(usualSize);
}

QLayout* ExportDialog::newPasswordRow()
{
    m_password->setObjectName(QStringLiteral("exportPassword"));
    m_again->setObjectName(QStringLiteral("exportPasswordAgain"));
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::medium);
    row->addWidget(m_passwordBlock, 1, Qt::AlignTop);
    row->addWidget(m_againBlock, 1, Qt::AlignTop);
    return row;
}

QLayout* ExportDialog::newButtons()
{
    m_button->setObjectName(QStringLiteral("exportButton"));
    auto* cancel = new Button(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancelExport"));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_button, &QAbstractButton::clicked, this, &ExportDialog::proceed);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_button);
    return row;
}

std::optional<ExportFormat> ExportDialog::format() const
{
    const int number = m_format->currentData().toInt();
    return number == paper ? std::nullopt : std::optional(ExportFormat(number));
}

QString ExportDialog::warning() const
{
    if (!format())
        return tr("Whoever sees these pages, or the file they are printed from, can make the codes "
                  "of the accounts on them.");
    return tr("This file is not encrypted: whoever reads it, also from a backup or a synchronised "
              "folder, can make the codes of its accounts.");
}

std::vector<vault::Entry> ExportDialog::chosenEntries() const
{
    std::vector<vault::Entry> chosen;
    const std::vector<vault::Entry>& all = m_controller.keeper().entries();
    for (std::size_t row = 0; row < all.size(); ++row) {
        if (m_accounts->choices().isChosen(int(row)))
            chosen.push_back(all[row].copy());
    }
    return chosen;
}

void ExportDialog::showFormat()
{
    m_about->setText(aboutFormat(format()));
    m_passwordBlock->setVisible(isEncrypted());
    m_againBlock->setVisible(isEncrypted());
    m_agreed->setVisible(!isEncrypted());
    m_agreed->setChecked(false);
    clearErrors();
    if (isEncrypted())
        m_warning->clear();
    else
        m_warning->setMessage(Tone::Warning, warning());
    showCount();
}

void ExportDialog::showCount()
{
    const int count = m_accounts->choices().chosen();
    m_button->setText(tr("E&xport %n accounts…", nullptr, count));
    m_button->setEnabled(count > 0 && !m_job.isRunning() &&
                         (isEncrypted() || m_agreed->isChecked()));
}

void ExportDialog::setBusy(bool isBusy)
{
    for (QWidget* part : {static_cast<QWidget*>(m_format), static_cast<QWidget*>(m_accounts),
                          static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_again),
                          static_cast<QWidget*>(m_agreed)})
        part->setEnabled(!isBusy);
    if (isBusy)
        m_wait->start(tr("The file is being written…"));
    else
        m_wait->stop();
    showCount();
}

void ExportDialog::clearErrors()
{
    m_message->clear();
    m_passwordBlock->clearError();
    m_againBlock->clearError();
}

bool ExportDialog::checkPassword()
{
    clearErrors();
    if (m_password->isBlank()) {
        m_passwordBlock->setError(tr("Type a password."));
        m_password->setFocus();
        return false;
    }
    if (!m_password->isSameAs(*m_again)) {
        m_againBlock->setError(tr("This is not the same password."));
        m_again->setFocus();
        return false;
    }
    return true;
}

void ExportDialog::proceed()
{
    if (m_button->isEnabled() && (!isEncrypted() || checkPassword()))
        askWhereTo();
}

void ExportDialog::askWhereTo()
{
    auto* dialog =
        new QFileDialog(this, tr("Export as"), QDir::home().filePath(fileName(format())));
    dialog->setObjectName(QStringLiteral("exportFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::write);
    dialog->open();
}

void ExportDialog::write(const QString& path)
{
    auto order = std::make_shared<const ExportOrder>(
        ExportOrder{.entries = chosenEntries(),
                    .password = isEncrypted() ? m_password->typed() : SecureBytes(),
                    .format = format(),
                    .path = path,
                    .now = m_controller.clock().now()});
    m_job =
        m_worker.start([order](const std::stop_token& stop) { return writeExport(*order, stop); },
                       [this, order](const Expected<void, ExportTrouble>& written) {
                           setBusy(false);
                           if (!written) {
                               explain(written.error(), order->path);
                               return;
                           }
                           emit exported(order->path, int(order->entries.size()), isEncrypted());
                           accept();
                       });
    setBusy(true);
}

void ExportDialog::explain(const ExportTrouble& trouble, const QString& path)
{
    if (const auto* error = std::get_if<exchange::ExportError>(&trouble))
        m_message->setMessage(Tone::Stop, text::explain(*error));
    else if (const auto* onPaper = std::get_if<PaperError>(&trouble))
        m_message->setMessage(Tone::Stop, ui::explain(*onPaper, path));
    else
        m_message->setMessage(Tone::Stop,
                              tr("%1 cannot be written. Choose another folder, or make room on the "
                                 "disk.")
                                  .arg(QDir::toNativeSeparators(path)));
}

} // namespace factordesk::ui
