// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/backups_dialog.h"

#include "ui/codes/codes_controller.h"
#include "ui/codes/restore_question.h"
#include "ui/text/time_text.h"
#include "ui/text/vault_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/field_block.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/passphrase_field.h"
#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QPointer>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

using vault::VaultError;

namespace {

constexpr int usualWidth = 600;
constexpr int tableHeight = 196; // The header and five rows.

enum Column { Saved, Age, Contents, ColumnCount };

/// How a backup's test ended: a Tone, once it has.
constexpr int outcomeRole = Qt::UserRole + 1;
constexpr int numberRole = Qt::UserRole + 2;

class BackupDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    [[nodiscard]] std::optional<CellMark> mark(const QModelIndex& index) const override
    {
        const QVariant outcome = index.data(outcomeRole);
        if (!outcome.isValid())
            return std::nullopt;
        const Tone tone = Tone(outcome.toInt());
        return CellMark{tone, toneIcon(tone)};
    }
    [[nodiscard]] bool isProminent(const QModelIndex& index) const override
    {
        return index.column() == Saved;
    }
};

QDateTime momentOf(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
}

} // namespace

BackupsDialog::BackupsDialog(CodesController& controller, QWidget* parent)
    : Dialog(parent)
    , m_controller(controller)
    , m_isOpen(controller.phase() == CodesController::Phase::Open)
    , m_backups(new QStandardItemModel(0, ColumnCount, this))
    , m_table(new RowTable)
    , m_key(new PassphraseField)
    , m_restore(new Button(m_isOpen ? tr("&Restore…") : tr("&Restore"), ButtonRole::Primary))
    , m_message(new InlineMessage)
{
    m_keyBlock = new FieldBlock(tr("&Password or recovery key"), m_key);
    setObjectName(QStringLiteral("backupsDialog"));
    setWindowTitle(tr("Backups of the vault"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_key->setObjectName(QStringLiteral("backupKeyField"));
    m_keyBlock->setVisible(!m_isOpen);
    m_message->setObjectName(QStringLiteral("backupsMessage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::large);
    column->addWidget(newParagraph(
        m_isOpen ? tr("Earlier states of the vault are kept beside it. Each was opened just now to "
                      "see what is in it; nothing was changed.")
                 : tr("Earlier states of the vault are kept beside it. The one you restore takes "
                      "the place of the file that does not open, which is kept as a backup.")));
    column->addWidget(newContent(), 1);
    column->addWidget(m_keyBlock);
    column->addWidget(m_message);
    column->addLayout(newButtons());
    resize(usualWidth, sizeHint().height());
    connect(m_key, &PassphraseField::entered, this, &BackupsDialog::proceed);
    connect(m_key, &PassphraseField::edited, m_keyBlock, &FieldBlock::clearError);
    list();
}

QWidget* BackupsDialog::newContent()
{
    m_table->setObjectName(QStringLiteral("backupsTable"));
    m_table->setAccessibleName(tr("Backups"));
    m_backups->setHorizontalHeaderLabels(
        //: Heads a column of dates and times.
        {tr("Saved"), tr("Age"), m_isOpen ? tr("What it holds") : QString()});
    m_table->setModel(m_backups);
    m_table->setItemDelegate(new BackupDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->viewport()->setAutoFillBackground(true);
    m_table->setFixedHeight(tableHeight);
    connect(m_table, &RowTable::currentRowChanged, this, [this](int row) {
        m_restore->setEnabled(numberAt(row) > 0);
        m_message->clear();
    });
    connect(m_table, &QAbstractItemView::activated, this, &BackupsDialog::proceed);
    auto* none = newParagraph(tr("There is no backup yet. One is made when the vault is changed an "
                                 "hour or more after the last one."),
                              Ink::Quiet);
    none->setAlignment(Qt::AlignCenter);
    auto* content = new QWidget;
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_table);
    m_stack->addWidget(none);
    return content;
}

QLayout* BackupsDialog::newButtons()
{
    m_restore->setObjectName(QStringLiteral("restoreButton"));
    m_restore->setEnabled(false);
    auto* close = new Button(m_isOpen ? tr("&Close") : tr("&Cancel"));
    close->setObjectName(QStringLiteral("closeBackupsButton"));
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_restore, &QAbstractButton::clicked, this, &BackupsDialog::proceed);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(close);
    row->addWidget(m_restore);
    return row;
}

void BackupsDialog::list()
{
    m_controller.keeper().listBackups(
        [dialog = QPointer(this)](const Expected<std::vector<vault::Backup>, VaultError>& found) {
            if (dialog && found)
                dialog->show(*found);
        });
}

void BackupsDialog::show(const std::vector<vault::Backup>& backups)
{
    m_backups->removeRows(0, m_backups->rowCount());
    const QDateTime now = momentOf(m_controller.clock().now());
    int widest = 0;
    for (const vault::Backup& backup : backups) {
        const QDateTime saved = momentOf(backup.savedAt);
        auto* first = new QStandardItem(text::localTimeText(saved));
        first->setData(backup.number, numberRole);
        m_backups->appendRow(
            {first, new QStandardItem(text::agoText(saved, now)), new QStandardItem});
        widest = std::max(widest, fontMetrics().horizontalAdvance(first->text()));
    }
    m_table->header()->resizeSection(Saved, widest + CellDelegate::padding() + spacing::large);
    // As wide as "11 months ago" in whatever size and language, and a little more.
    m_table->header()->resizeSection(Age, 18 * m_table->fontMetrics().averageCharWidth());
    m_stack->setCurrentIndex(backups.empty() ? 1 : 0);
    m_keyBlock->setEnabled(!backups.empty());
    if (backups.empty())
        return;
    m_table->setCurrentIndex(m_backups->index(0, 0));
    m_isOpen ? m_table->setFocus() : m_key->setFocus();
    if (m_isOpen)
        test(0);
}

int BackupsDialog::numberAt(int row) const
{
    return row < 0 ? 0 : m_backups->index(row, Saved).data(numberRole).toInt();
}

void BackupsDialog::test(int row)
{
    if (row >= m_backups->rowCount())
        return;
    m_controller.keeper().testBackup(
        numberAt(row),
        [dialog = QPointer(this), row](const Expected<std::size_t, VaultError>& count) {
            if (!dialog)
                return;
            dialog->showTested(row, count);
            dialog->test(row + 1);
        });
}

void BackupsDialog::showTested(int row, const Expected<std::size_t, VaultError>& count)
{
    QStandardItem* const item = m_backups->item(row, Contents);
    item->setText(count ? tr("%n accounts", nullptr, int(*count))
                        : text::explain(count.error()).title);
    item->setData(int(count ? Tone::Good : Tone::Stop), outcomeRole);
    if (!count)
        item->setToolTip(text::explain(count.error()).sentence);
}

void BackupsDialog::proceed()
{
    if (numberAt(m_table->currentIndex().row()) == 0)
        return;
    m_isOpen ? ask() : openLocked();
}

void BackupsDialog::ask()
{
    auto* question =
        new RestoreQuestion(m_table->currentIndex().siblingAtColumn(Saved).data().toString(),
                            int(m_controller.keeper().entries().size()), this);
    connect(question, &QDialog::accepted, this, &BackupsDialog::restore);
    question->open();
}

void BackupsDialog::restore()
{
    m_restore->setEnabled(false);
    m_controller.keeper().restoreBackup(
        numberAt(m_table->currentIndex().row()),
        [dialog = QPointer(this)](const Expected<void, VaultError>& done) {
            if (!dialog)
                return;
            dialog->m_restore->setEnabled(true);
            if (!done) {
                dialog->say(done.error());
                return;
            }
            emit dialog->restored();
            dialog->accept();
        });
}

void BackupsDialog::openLocked()
{
    if (m_key->isBlank()) {
        m_keyBlock->setError(tr("Type the password or the recovery key."));
        m_key->setFocus();
        return;
    }
    const int number = numberAt(m_table->currentIndex().row());
    const SecureBytes typed = m_key->typed();
    // A password may look like anything, but a recovery key carries its own check.
    auto recoveryKey = vault::RecoveryKey::parse(typed.text());
    vault::VaultKey key = recoveryKey ? vault::VaultKey(*std::move(recoveryKey))
                                      : vault::VaultKey(vault::Password{typed.copy()});
    accept();
    m_controller.openBackup(number, std::move(key));
}

void BackupsDialog::say(const VaultError& error)
{
    m_message->setMessage(Tone::Stop, text::explain(error).paragraph());
}

} // namespace factordesk::ui
