// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navigation_column.h"

#include "ui/theme/shapes.h"
#include "ui/widgets/navigation_item.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace factordesk::ui {

namespace {
// For text of the usual size; they grow with it.
constexpr int expandedWidth = 232;
constexpr int collapsedWidth = 72;
/// Below this width of the window the pages need the column's room: the QR code and the field for
/// its code stand side by side down to about 940.
constexpr int narrowWindow = 1180;

} // namespace

NavigationColumn::NavigationColumn(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_upper(new QVBoxLayout)
    , m_foot(new QVBoxLayout)
{
    m_column->setContentsMargins(spacing::medium, spacing::large, spacing::medium, spacing::medium);
    m_column->setSpacing(spacing::small);
    for (QVBoxLayout* group : {m_upper, m_foot})
        group->setSpacing(2);
    m_column->addLayout(m_upper);
    m_column->addStretch();
    m_column->addLayout(m_foot);
    fitWidth();
    setAccessibleName(tr("Pages"));
}

void NavigationColumn::addItem(int id, Icon icon, const QString& text, const QKeySequence& shortcut)
{
    NavigationItem* item = newItem(id, icon, text, shortcut);
    m_items.insert(m_upper->count(), item);
    m_upper->addWidget(item);
}

void NavigationColumn::addFootItem(int id, Icon icon, const QString& text,
                                   const QKeySequence& shortcut)
{
    NavigationItem* item = newItem(id, icon, text, shortcut);
    m_items.append(item);
    m_foot->addWidget(item);
}

void NavigationColumn::setKeys(int id, const QKeySequence& keys)
{
    for (NavigationItem* item : std::as_const(m_items)) {
        if (item->id() == id)
            item->setKeys(keys);
    }
}

void NavigationColumn::setFooter(QWidget* footer)
{
    m_column->addWidget(footer);
}

void NavigationColumn::setCurrent(int id)
{
    m_current = id;
    for (NavigationItem* item : std::as_const(m_items))
        item->setChecked(item->id() == id);
}

void NavigationColumn::setItemEnabled(int id, bool enabled)
{
    for (NavigationItem* item : std::as_const(m_items)) {
        if (item->id() == id)
            item->setEnabled(enabled);
    }
}

void NavigationColumn::setCollapsed(bool collapsed)
{
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    for (NavigationItem* item : std::as_const(m_items))
        item->setCollapsed(collapsed);
    fitWidth();
    emit collapsedChanged(collapsed);
}

void NavigationColumn::adaptTo(int windowWidth)
{
    m_windowWidth = windowWidth;
    setCollapsed(windowWidth < grownWith(font(), narrowWindow));
}

void NavigationColumn::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    fitWidth();
    if (m_windowWidth > 0)
        adaptTo(m_windowWidth);
}

void NavigationColumn::fitWidth()
{
    setFixedWidth(grownWith(font(), m_collapsed ? collapsedWidth : expandedWidth));
}

void NavigationColumn::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = tokensOf(*this);
    painter.fillRect(rect(), tokens.sidebar);
    const int edge = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.fillRect(QRect(edge, 0, 1, height()), tokens.line);
}

void NavigationColumn::keyPressEvent(QKeyEvent* event)
{
    const auto count = int(m_items.size());
    switch (event->key()) {
    case Qt::Key_Up: moveFocus(-1); return;
    case Qt::Key_Down: moveFocus(1); return;
    case Qt::Key_Home: moveFocus(-count); return;
    case Qt::Key_End: moveFocus(count); return;
    default: // Any other key of Qt's several hundred.
        QWidget::keyPressEvent(event);
    }
}

NavigationItem* NavigationColumn::newItem(int id, Icon icon, const QString& text,
                                          const QKeySequence& shortcut)
{
    auto* item = new NavigationItem(id, icon, text, this);
    item->setObjectName(QStringLiteral("navigation%1").arg(id));
    item->setCollapsed(m_collapsed);
    item->setKeys(shortcut);
    connect(item, &QAbstractButton::clicked, this, [this, id] {
        setCurrent(id); // A click would otherwise take the mark off the current item.
        emit chosen(id);
    });
    return item;
}

void NavigationColumn::moveFocus(int step)
{
    const auto focused = std::ranges::find(m_items, focusWidget());
    if (focused == m_items.end())
        return;
    const auto last = int(m_items.size()) - 1;
    int index = std::clamp(int(focused - m_items.begin()) + step, 0, last);
    const int direction = step < 0 ? -1 : 1;
    while (index > 0 && index < last && !m_items.at(index)->isEnabled())
        index += direction;
    if (m_items.at(index)->isEnabled())
        m_items.at(index)->setFocus(step < 0 ? Qt::BacktabFocusReason : Qt::TabFocusReason);
}

} // namespace factordesk::ui
