// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/leftovers_dialog.h"

#include "ui/roster/roster_controller.h"
#include "ui/text/roster_text.h"
#include "ui/text/status_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/label.h"
#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QProgressBar>
#include <QVBoxLayout>

namespace factordesk::ui {

using enrollment::LeftoverRemoval;

namespace {

constexpr QSize usualSize(620, 520);
constexpr int nameWidth = 240;
constexpr int resultRole = Qt::UserRole;

class ResultDelegate final : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    [[nodiscard]] std::optional<CellMark> mark(const QModelIndex& index) const override
    {
        using Result = LeftoverRemoval::Result;
        if (index.column() != 1)
            return std::nullopt;
        switch (Result(index.data(resultRole).toInt())) {
        case Result::Waiting: return CellMark{Tone::Warning, Icon::Warning};
        case Result::Removed:
        case Result::Gone: return CellMark{Tone::Good, Icon::Good};
        case Result::Confirmed: return CellMark{Tone::Good, Icon::Key};
        case Result::NotRemoved: return CellMark{Tone::Stop, Icon::Stop};
        case Result::Unsettled: return CellMark{Tone::Warning, Icon::Unknown};
        }
        Q_UNREACHABLE();
    }
    [[nodiscard]] bool isProminent(const QModelIndex& index) const override
    {
        return index.column() == 0;
    }
};

} // namespace

LeftoversDialog::LeftoversDialog(RosterController& controller, QWidget* parent)
    : Dialog(parent)
    , m_controller(controller)
    , m_table(new RowTable)
    , m_progress(new QProgressBar)
    , m_message(new InlineMessage)
    , m_remove(new Button(tr("&Remove"), ButtonRole::Danger))
    , m_close(new Button(tr("&Close")))
{
    setObjectName(QStringLiteral("leftoversDialog"));
    setWindowTitle(tr("Registrations left pending"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    m_table->setObjectName(QStringLiteral("leftoversTable"));
    m_table->setAccessibleName(tr("People with a registration left pending"));
    m_progress->setObjectName(QStringLiteral("leftoversProgress"));
    m_progress->setAccessibleName(tr("Registrations done"));
    m_progress->setTextVisible(false);
    m_message->setObjectName(QStringLiteral("leftoversMessage"));
    m_remove->setObjectName(QStringLiteral("removeLeftoversButton"));
    m_close->setObjectName(QStringLiteral("closeLeftoversButton"));
    buildLayout();
    fill();
    LeftoverRemoval& removal = *m_controller.removal();
    connect(&removal, &LeftoverRemoval::itemDone, this, &LeftoversDialog::showItem);
    connect(&removal, &LeftoverRemoval::changed, this, &LeftoversDialog::showState);
    connect(m_remove, &QAbstractButton::clicked, &m_controller, &RosterController::removeLeftovers);
    connect(m_close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(&m_controller, &RosterController::serverGoing, this, &QDialog::reject);
    showState();
    m_close->setFocus();
}

void LeftoversDialog::buildLayout()
{
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_close);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::wide, spacing::wide, spacing::wide, spacing::large);
    column->setSpacing(spacing::medium);
    column->addWidget(newParagraph(
        tr("These people were registered and never entered a code. Once removed, their QR code no "
           "longer works. Each is looked at before, and whoever has confirmed it since keeps it."),
        Ink::Quiet));
    auto* card = new Card;
    card->body()->setContentsMargins(1, spacing::small, 1, spacing::small);
    card->body()->addWidget(m_table);
    column->addWidget(card, 1);
    column->addWidget(m_progress);
    column->addWidget(m_message);
    column->addLayout(buttons);
}

void LeftoversDialog::fill()
{
    m_model.setHorizontalHeaderLabels({tr("Person"), tr("Result")});
    for (const LeftoverRemoval::Item& item : m_controller.removal()->items()) {
        auto* name = new QStandardItem(text::nameOf(m_controller.roster().row(item.row)));
        auto* result = new QStandardItem;
        name->setEditable(false);
        result->setEditable(false);
        m_model.appendRow({name, result});
    }
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new ResultDelegate(m_table));
    m_table->header()->resizeSection(0, nameWidth);
    for (int item = 0; item < m_model.rowCount(); ++item)
        showItem(item);
}

void LeftoversDialog::showItem(int item)
{
    const LeftoverRemoval::Item& shown = m_controller.removal()->items().at(std::size_t(item));
    QStandardItem* const result = m_model.item(item, 1);
    result->setText(text::leftoverText(shown));
    result->setData(int(shown.result), resultRole);
    m_table->scrollTo(result->index());
    m_progress->setValue(item + 1);
}

void LeftoversDialog::showState()
{
    const LeftoverRemoval* const removal = m_controller.removal();
    if (!removal)
        return;
    const int count = int(removal->items().size());
    const int left = count - removal->done();
    m_progress->setRange(0, std::max(1, count));
    m_progress->setValue(removal->done());
    m_progress->setVisible(removal->isRunning());
    m_remove->setText(tr("&Remove %n registrations", nullptr, left));
    m_remove->setVisible(left > 0);
    m_remove->setEnabled(left > 0 && (!removal->isRunning() || removal->pausedBy()));
    m_close->setText(removal->isRunning() ? tr("&Stop") : tr("&Close"));
    if (removal->pausedBy())
        m_message->setMessage(Tone::Warning, text::explain(*removal->pausedBy()).paragraph());
    else if (removal->waitsFor())
        m_message->setMessage(Tone::Neutral, text::askedWaitText(*removal->waitsFor()));
    else if (left == 0)
        m_message->setMessage(Tone::Good, tr("That was all."));
    else
        m_message->clear();
}

void LeftoversDialog::done(int result)
{
    m_controller.endRemoval();
    QDialog::done(result);
}

} // namespace factordesk::ui
