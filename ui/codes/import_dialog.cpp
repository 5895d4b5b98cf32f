// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/import_dialog.h"

#include "core/exchange/import_file.h"
#include "ui/codes/codes_controller.h"
#include "ui/text/import_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/busy_indicator.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passphrase_field.h"

#include <QFile>
#include <QListWidget>
#include <QPointer>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

namespace {

constexpr QSize usualSize(560, 520);
constexpr int indexRole = Qt::UserRole;
using Kind = exchange::ImportError::Kind;
using Result = Expected<exchange::Imported, exchange::ImportError>;

/// Null where the file cannot be opened; empty where it is too large, too.
std::shared_ptr<const SecureBytes> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > qint64(exchange::maximumFileSize))
        return nullptr;
    SecureBytes content(std::size_t(file.size()));
    const qint64 size =
        file.read(reinterpret_cast<char*>(content.bytes().data()), qint64(content.size()));
    if (size < 0)
        return nullptr;
    content.truncate(std::size_t(size));
    return std::make_shared<const SecureBytes>(std::move(content));
}

} // namespace

ImportDialog::ImportDialog(CodesController& controller, const QString& path, QWidget* parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_title(newParagraph(QString(), Ink::Text, TypeSize::Title))
    , m_wait(new BusyIndicator)
    , m_password(new PassphraseField)
    , m_passwordBlock(new FieldBlock(tr("&Password of the file"), m_password))
    , m_rows(new QListWidget)
    , m_message(new InlineMessage)
    , m_button(new Button(tr("&Open"), ButtonRole::Primary))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildLayout();
    m_file = contentOf(path);
    if (m_file)
        read({});
    else
        m_message->setMessage(Tone::Stop, tr("The file cannot be opened, or is larger than any "
                                             "export."));
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::buildLayout()
{
    m_password->setObjectName(QStringLiteral("filePassword"));
    m_rows->setObjectName(QStringLiteral("importRows"));
    m_rows->setAccessibleName(tr("Accounts in the file"));
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    m_rows->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("importButton"));
    m_wait->setCancellable(false);
    auto* cancel = new Button(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancelImport"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::medium);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_passwordBlock),
                          static_cast<QWidget*>(m_wait)})
        column->addWidget(part);
    column->addWidget(m_rows, 1);
    column->addWidget(m_message);
    column->addStretch();
    column->addLayout(buttons);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_passwordBlock),
                          static_cast<QWidget*>(m_rows), static_cast<QWidget*>(m_button)})
        part->hide();
    resize(usualSize);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_button, &QAbstractButton::clicked, this, &ImportDialog::proceed);
    connect(m_password, &PassphraseField::entered, this, &ImportDialog::proceed);
    connect(m_password, &PassphraseField::edited, m_message, &InlineMessage::clear);
    connect(m_rows, &QListWidget::itemChanged, this, &ImportDialog::showCount);
}

void ImportDialog::read(SecureBytes password)
{
    m_message->clear();
    m_wait->start(tr("The file is being read…"));
    auto key = std::make_shared<const SecureBytes>(std::move(password));
    m_job = m_worker.start(
        [file = m_file, key](const std::stop_token& stop) -> Result {
            return exchange::importFile({.bytes = file->bytes(),
                                         .password = key->isEmpty() ? nullptr : key.get(),
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
    m_password->forget();
    m_passwordBlock->hide();
    showRows();
}

void ImportDialog::explain(const exchange::ImportError& error)
{
    const bool isSealed = error.kind == Kind::NeedsPassword || error.kind == Kind::WrongPassword ||
                          error.kind == Kind::WrongPasswordOrDamaged;
    m_passwordBlock->setVisible(isSealed);
    m_button->setVisible(isSealed);
    m_message->setMessage(error.kind == Kind::NeedsPassword ? Tone::Neutral : Tone::Stop,
                          text::explain(error));
    if (!isSealed)
        return;
    m_title->setText(text::nameOf(*error.format));
    m_title->show();
    m_password->setFocus();
}

void ImportDialog::showRows()
{
    m_title->setText(text::nameOf(m_imported.format));
    m_title->show();
    {
        const QSignalBlocker oneByOne(m_rows);
        for (std::size_t index = 0; index < m_imported.rows.size(); ++index)
            addRow(index, m_imported.rows[index]);
    }
    m_rows->show();
    m_rows->setFocus();
    m_button->show();
    if (m_imported.missingParts > 0)
        m_message->setMessage(Tone::Warning,
                              tr("%n codes of this transfer are missing in the file.", nullptr,
                                 m_imported.missingParts));
    showCount();
}

void ImportDialog::addRow(std::size_t index, const exchange::Row& row)
{
    const QString place = tr("Row %1").arg(row.number);
    const QString label = row.label.isEmpty() ? place : row.label;
    auto* item = new QListWidgetItem(m_rows);
    item->setData(indexRole, qulonglong(index));
    if (!row.content) {
        //: %1 is a row of a file, %2 why it is no account.
        item->setText(tr("%1: %2").arg(label, text::explain(row.content.error())));
        item->setFlags(Qt::ItemIsEnabled);
        return;
    }
    const bool isNew = !m_controller.knows(*row.content);
    //: %1 is an account.
    item->setText(isNew ? label : tr("%1 (in the vault already)").arg(label));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
    item->setCheckState(isNew ? Qt::Checked : Qt::Unchecked);
}

int ImportDialog::chosen() const
{
    int count = 0;
    for (int row = 0; row < m_rows->count(); ++row)
        count += m_rows->item(row)->checkState() == Qt::Checked ? 1 : 0;
    return count;
}

void ImportDialog::showCount()
{
    const int count = chosen();
    m_button->setText(tr("&Import %n accounts", nullptr, count));
    m_button->setEnabled(count > 0);
}

void ImportDialog::proceed()
{
    if (m_job.isRunning())
        return;
    if (!m_rows->isHidden())
        importChosen();
    else if (!m_password->isBlank())
        read(m_password->typed());
}

void ImportDialog::importChosen()
{
    std::vector<vault::Entry> entries;
    for (int row = 0; row < m_rows->count(); ++row) {
        const QListWidgetItem* const item = m_rows->item(row);
        if (item->checkState() == Qt::Checked)
            entries.push_back(
                *std::move(m_imported.rows[item->data(indexRole).toULongLong()].content));
    }
    if (entries.empty())
        return;
    const int count = int(entries.size());
    // The dialog may have gone when the vault is written.
    m_controller.add(std::move(entries), [self = QPointer(this), count] {
        if (!self)
            return;
        emit self->imported(count);
        self->accept();
    });
    m_rows->setEnabled(false);
    m_button->setEnabled(false);
    connect(&m_controller, &CodesController::failed, this, &QDialog::reject);
}

} // namespace factordesk::ui
