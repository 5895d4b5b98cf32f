// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/roster_list.h"

#include "ui/roster/roster_table.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"

#include <QComboBox>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace factordesk::ui {

RosterList::RosterList(RosterController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_model(controller)
    , m_filter(controller)
    , m_search(new SearchField)
    , m_group(new QComboBox)
    , m_table(nullptr)
{
    m_filter.setSourceModel(&m_model);
    m_table = new RosterTable(m_filter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::medium);
    layout->addWidget(newBar());
    layout->addWidget(newTablePlace(), 1);
    connect(m_search, &QLineEdit::textChanged, &m_filter, &RosterFilter::setText);
    connect(m_search, &QLineEdit::returnPressed, this, &RosterList::takeEnter);
    connect(m_group, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter.setGroup(RosterFilter::Group(index)); });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { emit rowActivated(m_filter.rosterRow(index)); });
    connect(m_table, &RowTable::currentRowChanged, this, &RosterList::currentRowChanged);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &RosterList::showWhatIsLeft);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &RosterList::showWhatIsLeft);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, &RosterList::showWhatIsLeft);
    setFocusProxy(m_search);
    showWhatIsLeft();
}

QWidget* RosterList::newBar()
{
    m_search->setObjectName(QStringLiteral("rosterSearch"));
    m_search->setPlaceholderText(tr("Find or scan a person"));
    m_search->setAccessibleName(tr("Person"));
    m_group->setObjectName(QStringLiteral("groupBox"));
    m_group->setAccessibleName(tr("Which rows"));
    // In the order of RosterFilter::Group.
    m_group->addItems(
        {tr("All rows"), tr("Still to call"), tr("Verified"), tr("Not to be called")});
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(spacing::small);
    row->addWidget(m_search, 2);
    row->addWidget(m_group, 1);
    return bar;
}

QWidget* RosterList::newTablePlace()
{
    auto* nobody = new EmptyState;
    nobody->setContent(Icon::Search, tr("No such row"),
                       tr("Nobody in this roster has that name and that state."));
    auto* showAll = new Button(tr("Show &all"));
    showAll->setObjectName(QStringLiteral("showAllRows"));
    connect(showAll, &QAbstractButton::clicked, this, [this] {
        m_search->clear();
        m_group->setCurrentIndex(0);
    });
    nobody->addAction(showAll);
    auto* card = new Card;
    card->body()->setContentsMargins(1, spacing::small, 1, spacing::small);
    m_stack = new QStackedLayout;
    card->body()->addLayout(m_stack);
    m_stack->addWidget(m_table);
    m_stack->addWidget(nobody);
    return card;
}

int RosterList::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_filter.rosterRow(current) : -1;
}

void RosterList::setCurrentRow(int rosterRow)
{
    const QModelIndex shown = m_filter.shownAt(rosterRow);
    if (shown.isValid())
        m_table->setCurrentIndex(shown);
}

void RosterList::clearSearch()
{
    m_search->clear();
}

void RosterList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RosterList::takeEnter()
{
    if (m_filter.text().isEmpty()) {
        emit enterPressed();
        return;
    }
    if (const std::optional<int> row = m_filter.theOneMeant())
        emit rowActivated(*row);
}

void RosterList::showWhatIsLeft()
{
    const bool isEmpty = m_filter.rowCount() == 0 && m_model.rowCount() > 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
}

} // namespace factordesk::ui
