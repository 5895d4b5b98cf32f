// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/import_dialog.h"

#include "core/encoding/unicode.h"
#include "core/exchange/import_file.h"
#include "ui/codes/account_chooser.h"
#include "ui/codes/codes_controller.h"
#include "ui/text/import_text.h"
#include "ui/text/vault_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passphrase_field.h"

#include <QPointer>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

namespace {

constexpr QSize usualSize(800, 560);
using Kind = exchange::ImportError::Kind;
using Result = Expected<exchange::Imported, exchange::ImportError>;

} // namespace

ImportDialog::ImportDialog(CodesController& controller, background::Worker& worker,
                           const QString& path, QWidget* parent)
    : Dialog(parent)
    , m_controller(controller)
    , m_worker(worker)
    , m_title(newParagraph(QString(), Ink::Text, TypeSize::Title))
    , m_wait(new BusyIndicator)
    , m_password(new PassphraseField)
    , m_passwordBlock(new FieldBlock(tr("&Password of the file"), m_password))
    , m_rows(new AccountChooser(tr("Accounts in the file")))
    , m_message(new InlineMessage)
    , m_button(new Button(tr("&Open"), ButtonRole::Primary))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildLayout();
    connect(m_button, &QAbstractButton::clicked, this, &ImportDialog::proceed);
    connect(m_password, &PassphraseField::entered, this, &ImportDialog::proceed);
    connect(m_password, &PassphraseField::edited, m_message, &InlineMessage::clear);
    connect(&m_rows->choices(), &AccountChoices::chosenChanged, this, &ImportDialog::showCount);
    connect(&m_controller, &CodesController::failed, this, &ImportDialog::explainFailure);
    m_wait->start(tr("The file is being read…"));
    m_job = m_worker.start(
        [path](const std::stop_token&) {
            return exchange::readWholeFile(path, exchange::maximumFileSize);
        },
        [this](Expected<SecureBytes, exchange::ReadError> content) {
            takeFile(std::move(content));
        });
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::buildLayout()
{
    m_password->setObjectName(QStringLiteral("filePassword"));
    m_rows->setObjectName(QStringLiteral("importRows"));
    m_message->setObjectName(QStringLiteral("importMessage"));
    m_button->setObjectName(QStringLiteral("importButton"));
    m_button->setDefault(true); // Also from among the rows.
    m_wait->setCancellable(false);
    auto* cancel = new Button(tr("&Cancel"));
    cancel->setObjectName(QStringLiteral("cancelImport"));
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::medium);
    column->addWidget(m_title);
    column->addWidget(m_passwordBlock);
    column->addWidget(m_wait);
    column->addWidget(m_rows, 100);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addLayout(buttons);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_passwordBlock),
                          static_cast<QWidget*>(m_rows), static_cast<QWidget*>(m_button)})
        part->hide();
    resize(usualSize);
}

void ImportDialog::takeFile(Expected<SecureBytes, exchange::ReadError> content)
{
    if (content) {
        m_file = std::make_shared<const SecureBytes>(*std::move(content));
        read({});
        return;
    }
    m_wait->stop();
    const auto sentence = [error = content.error()] {
        switch (error) {
        case exchange::ReadError::Unreadable: return tr("The file cannot be opened.");
        case exchange::ReadError::NoRegularFile:
            return tr("This is a folder or a device, and not a file.");
        case exchange::ReadError::TooLarge: break;
        }
        return text::explain(exchange::ImportError{.kind = Kind::TooLarge});
    };
    m_message->setMessage(Tone::Stop, sentence());
}

void ImportDialog::read(SecureBytes password)
{
    m_message->clear();
    m_wait->start(tr("The file is being read…"));
    auto key = std::make_shared<const SecureBytes>(std::move(password));
    m_job = m_worker.start(
        [file = m_file, key, format = m_format](const std::stop_token& stop) -> Result {
            return exchange::importFile({.bytes = file->bytes(),
                                         .password = key->isEmpty() ? nullptr : key.get(),
                                         .format = format,
                                         .stop = stop});
        },
        [this](Result result) { take(std::move(result)); });
}

void ImportDialog::take(Result result)
{
    m_wait->stop();
    if (!result) {
        explain(result.error());
        return;
    }
    m_imported = *std::move(result);
    m_file.reset();
    m_password->forget();
    m_passwordBlock->hide();
    showRows();
}

void ImportDialog::explain(const exchange::ImportError& error)
{
    const bool isSealed = error.kind == Kind::NeedsPassword || error.kind == Kind::WrongPassword ||
                          error.kind == Kind::WrongPasswordOrDamaged;
    const bool isUnknown = error.kind == Kind::NotRecognised && mayBeAndOtp();
    m_passwordBlock->setVisible(isSealed);
    m_button->setVisible(isSealed || isUnknown);
    m_button->setText(isUnknown ? tr("&Open as an andOTP backup") : tr("&Open"));
    m_message->setMessage(error.kind == Kind::NeedsPassword ? Tone::Neutral : Tone::Stop,
                          text::explain(error));
    if (!isSealed)
        return;
    m_isEncrypted = true;
    m_title->setText(text::nameOf(*error.format));
    m_title->show();
    m_password->setFocus();
}

bool ImportDialog::mayBeAndOtp() const
{
    // Its encrypted backup says nothing of itself; text, which many other files are, it never is.
    return !m_format && !encoding::isValidUtf8(m_file->text());
}

void ImportDialog::showRows()
{
    m_title->setText(text::nameOf(m_imported.format));
    m_title->show();
    m_rows->setChoices(choicesOf(m_imported.rows, m_controller.known()));
    m_rows->show();
    m_rows->setFocus();
    m_button->show();
    showNotes();
}

void ImportDialog::showNotes()
{
    QStringList notes;
    if (const int refused = m_rows->choices().refused(); refused > 0)
        notes.append(tr("%n rows are no accounts; their remarks tell why.", nullptr, refused));
    if (m_imported.missingParts > 0)
        notes.append(tr("%n codes of this transfer are missing in the file.", nullptr,
                        m_imported.missingParts));
    if (notes.isEmpty())
        m_message->clear();
    else
        m_message->setMessage(Tone::Warning, notes.join(QLatin1Char(' ')));
}

void ImportDialog::showCount()
{
    const int count = m_rows->choices().chosen();
    m_button->setText(tr("&Import %n accounts", nullptr, count));
    m_button->setEnabled(count > 0 && !m_isAdding);
}

void ImportDialog::setBusy(bool isBusy)
{
    m_isAdding = isBusy;
    m_rows->setEnabled(!isBusy);
    showCount();
    if (isBusy)
        m_wait->start(tr("The vault is being written…"));
    else
        m_wait->stop();
}

void ImportDialog::proceed()
{
    if (m_job.isRunning())
        return;
    if (!m_rows->isHidden()) {
        importChosen();
    } else if (m_passwordBlock->isHidden()) {
        m_format = exchange::Format::AndOtpSealed; // Nothing else is offered without a password.
        read({});
    } else if (!m_password->isBlank()) {
        read(m_password->typed());
    }
}

void ImportDialog::importChosen()
{
    if (m_isAdding)
        return;
    // Copies: when the vault cannot be written, what was chosen still stands there.
    std::vector<vault::Entry> entries;
    for (std::size_t row = 0; row < m_imported.rows.size(); ++row) {
        if (m_rows->choices().isChosen(int(row)))
            entries.push_back(m_imported.rows[row].content->copy());
    }
    if (entries.empty())
        return;
    showNotes();
    setBusy(true);
    const int count = int(entries.size());
    // The dialog may have gone when the vault is written.
    m_controller.add(std::move(entries), [self = QPointer(this), count](const auto&) {
        if (!self)
            return;
        emit self->imported(count, self->m_isEncrypted);
        self->accept();
    });
}

void ImportDialog::explainFailure(const vault::VaultError& error)
{
    if (!m_isAdding)
        return;
    setBusy(false);
    m_message->setMessage(Tone::Stop, text::explain(error).paragraph());
}

} // namespace factordesk::ui
