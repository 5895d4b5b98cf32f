// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/account_chooser.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/row_table.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <utility>

namespace factordesk::ui {

namespace {

/// A cell without its ground, which is the row's, and whose text wraps: remarks are sentences.
class WrappingDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override
    {
        // All rows are as high as the first.
        const auto& choices = static_cast<const AccountChoices&>(*index.model());
        const int lines = choices.refused() > 0 ? 2 : 1;
        return {0, lines * QFontMetrics(option.font).height() + 2 * spacing::small};
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &=
            ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
        const bool isQuiet = index.column() == AccountChoices::Kind ||
                             !index.data(AccountChoices::IsAccountRole).toBool();
        if (option->widget && isQuiet)
            option->palette.setColor(QPalette::Text, tokensOf(*option->widget).textQuiet);
    }
};

} // namespace

AccountChooser::AccountChooser(const QString& name, QWidget* parent)
    : QWidget(parent), m_all(new QCheckBox(tr("&All accounts"))), m_list(new RowTable)
{
    m_all->setObjectName(QStringLiteral("allAccounts"));
    m_list->setObjectName(QStringLiteral("accountChoices"));
    m_list->setAccessibleName(name);
    m_list->setModel(&m_choices);
    m_list->setItemDelegate(new WrappingDelegate(m_list));
    m_list->setWordWrap(true);
    // It stands by itself, and on no card.
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->viewport()->setAutoFillBackground(true);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::small);
    column->addWidget(m_all);
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_all, &QCheckBox::clicked, this,
            [this] { m_choices.chooseAll(m_choices.chosen() < m_choices.accounts()); });
    connect(&m_choices, &AccountChoices::chosenChanged, this, &AccountChooser::showChosen);
}

void AccountChooser::setChoices(std::vector<AccountChoice> choices)
{
    m_choices.setChoices(std::move(choices));
    m_list->setColumnHidden(AccountChoices::Remark, !m_choices.hasRemarks());
    m_list->setCurrentIndex(m_choices.index(0, AccountChoices::Issuer));
    shareColumns();
}

bool AccountChooser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<const QKeyEvent*>(event)->key() == Qt::Key_Space) {
        m_choices.toggle(m_list->currentIndex().row());
        return true;
    }
    if (watched == m_list->viewport() && event->type() == QEvent::Resize)
        shareColumns();
    return QWidget::eventFilter(watched, event);
}

void AccountChooser::showChosen()
{
    const int chosen = m_choices.chosen();
    const int accounts = m_choices.accounts();
    const QSignalBlocker nobodyClicked(m_all);
    m_all->setEnabled(accounts > 0);
    if (chosen == 0)
        m_all->setCheckState(Qt::Unchecked);
    else
        m_all->setCheckState(chosen == accounts ? Qt::Checked : Qt::PartiallyChecked);
}

void AccountChooser::shareColumns()
{
    const int width = m_list->viewport()->width();
    // What is left over belongs to the last column: sentences, a few words, or the kind.
    int names = 34;
    if (m_choices.hasRemarks())
        names = m_choices.refused() > 0 ? 24 : 27;
    for (const int column : {int(AccountChoices::Issuer), int(AccountChoices::Name)})
        m_list->header()->resizeSection(column, width * names / 100);
    if (m_choices.hasRemarks())
        m_list->header()->resizeSection(AccountChoices::Kind, width * 22 / 100);
}

} // namespace factordesk::ui
