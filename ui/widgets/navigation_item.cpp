// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navigation_item.h"

#include "ui/theme/list_painter.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/mnemonic.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyleOption>

namespace factordesk::ui {

namespace {
constexpr int itemHeight = 40;
constexpr int sidePadding = 14;
constexpr int usualIcon = 20;
} // namespace

NavigationItem::NavigationItem(int id, Icon icon, const QString& text, QWidget* parent)
    : QAbstractButton(parent)
    , m_id(id)
    , m_shortcut(new QShortcut(this)) // Not setShortcut(), which would take the mnemonic's place.
    , m_icon(icon)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(m_shortcut, &QShortcut::activated, this, [this] { click(); });
    setAccessibleName(withoutMnemonic(text));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void NavigationItem::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    updateToolTip();
    updateGeometry();
    update();
}

void NavigationItem::setKeys(const QKeySequence& keys)
{
    m_shortcut->setKey(keys);
    updateToolTip();
}

void NavigationItem::updateToolTip()
{
    const QString keys = m_shortcut->key().toString(QKeySequence::NativeText);
    if (!m_collapsed)
        setToolTip(keys);
    else if (keys.isEmpty())
        setToolTip(accessibleName());
    else
        //: A page's name and its keys: "Enroll (Ctrl+1)".
        setToolTip(tr("%1 (%2)").arg(accessibleName(), keys));
}

int NavigationItem::iconSide() const
{
    return grownWith(font(), usualIcon);
}

QSize NavigationItem::sizeHint() const
{
    const int height = std::max(itemHeight, controlHeight(fontMetrics().height()));
    if (m_collapsed)
        return {2 * sidePadding + iconSide(), height};
    QFont heavy = font();
    heavy.setWeight(QFont::DemiBold);
    const int text = QFontMetrics(heavy).size(Qt::TextShowMnemonic, this->text()).width();
    return {2 * sidePadding + iconSide() + spacing::medium + text, height};
}

void NavigationItem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& tokens = tokensOf(*this);
    QStyleOption row;
    row.initFrom(this);
    row.state.setFlag(QStyle::State_Selected, isChecked());
    row.state.setFlag(QStyle::State_MouseOver, underMouse() && isEnabled());
    paintRow(painter, row, tokens);

    const QColor colour = !isEnabled()  ? tokens.textDisabled
                          : isChecked() ? tokens.accentTone.text
                                        : tokens.text;
    const QRect room = rect().adjusted(sidePadding, 0, -sidePadding, 0);
    const QSize square(iconSide(), iconSide());
    const Qt::Alignment place = m_collapsed ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter;
    paintIcon(painter, QStyle::alignedRect(layoutDirection(), place, square, room), m_icon,
              isEnabled() && !isChecked() ? tokens.textQuiet : colour, layoutDirection());
    if (m_collapsed)
        return;
    QFont own = font();
    own.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(own);
    painter.setPen(colour);
    const int taken = iconSide() + spacing::medium;
    const int mnemonic = style()->styleHint(QStyle::SH_UnderlineShortcut, &row, this)
                             ? Qt::TextShowMnemonic
                             : Qt::TextHideMnemonic;
    painter.drawText(QStyle::visualRect(layoutDirection(), room, room.adjusted(taken, 0, 0, 0)),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                         Qt::AlignVCenter | Qt::TextSingleLine | mnemonic,
                     text());
}

void NavigationItem::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        event->ignore(); // The column moves between its items.
        return;
    default: // Any other key of Qt's several hundred.
        QAbstractButton::keyPressEvent(event);
    }
}

} // namespace factordesk::ui
