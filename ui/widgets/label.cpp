// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/plain_tooltip.h"

#include <QApplication>
#include <QEvent>
#include <QStyleOption>
#include <QStylePainter>

#include <algorithm>

namespace factordesk::ui {

Label::Label(const QString& text, TypeSize size, Ink ink, QWidget* parent)
    : QLabel(parent), m_size(size), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    applyFont();
    applyInk();
    applyDirection();
}

void Label::setTypeSize(TypeSize size)
{
    m_size = size;
    applyFont();
}

void Label::setInk(Ink ink)
{
    m_ink = ink;
    applyInk();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

void Label::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
    setFocusPolicy(selectable ? Qt::StrongFocus : Qt::NoFocus);
    if (selectable)
        setCursor(Qt::IBeamCursor);
}

QSize Label::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(fontMetrics().averageCharWidth() * 4, hint.height()) : hint;
}

int Label::heightForWidth(int width) const
{
    const bool isOther = m_measured.text != text() || m_measured.font != font() ||
                         m_measured.margins != contentsMargins();
    if (isOther)
        m_measured = {.text = text(), .font = font(), .margins = contentsMargins(), .heights = {}};
    const auto known = std::ranges::find(m_measured.heights, width, &std::pair<int, int>::first);
    if (known != m_measured.heights.end())
        return known->second;
    const int height = QLabel::heightForWidth(width);
    m_measured.heights.append({width, height});
    return height;
}

void Label::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyInk();
    else if (event->type() == QEvent::ApplicationFontChange)
        applyFont();
    else if (event->type() == QEvent::LayoutDirectionChange)
        applyDirection();
}

void Label::paintEvent(QPaintEvent* event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    QStylePainter painter(this);
    const QRect room = contentsRect();
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), alignment());
    painter.drawItemText(room, int(side) | Qt::TextSingleLine, palette(), isEnabled(),
                         fontMetrics().elidedText(text(), Qt::ElideRight, room.width()),
                         foregroundRole());
}

void Label::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (m_elided) {
        const bool isCut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
        setToolTip(plainTooltip(isCut ? text() : QString()));
    }
}

void Label::applyFont()
{
    setFont(fontFor(m_size, QApplication::font()));
}

void Label::applyInk()
{
    const QColor& colour = tokensOf(*this).ink(m_ink);
    QPalette own = palette();
    // Setting a palette sends PaletteChange again: only for another colour.
    if (own.color(QPalette::Active, QPalette::WindowText) == colour)
        return;
    own.setColor(QPalette::Active, QPalette::WindowText, colour);
    own.setColor(QPalette::Inactive, QPalette::WindowText, colour);
    setPalette(own);
}

void Label::applyDirection()
{
    // QLabel aligns by the text's own direction: a Latin name would stand apart in an Arabic page.
    if (alignment() & Qt::AlignHCenter)
        return;
    const Qt::Alignment side =
        layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    setAlignment(side | Qt::AlignAbsolute | (alignment() & Qt::AlignVertical_Mask));
}

Label* newParagraph(const QString& text, Ink ink, TypeSize size, QWidget* parent)
{
    auto* label = new Label(text, size, ink, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace factordesk::ui
