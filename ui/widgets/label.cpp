// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/label.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/mnemonic.h"
#include "ui/widgets/plain_tooltip.h"

#include <QApplication>
#include <QEvent>
#include <QStyleOption>
#include <QStylePainter>

#include <algorithm>

namespace factordesk::ui {

namespace {
constexpr int anyWidth = QWIDGETSIZE_MAX;
} // namespace

Label::Label(const QString& text, TypeSize size, Ink ink, QWidget* parent)
    : QLabel(parent), m_size(size), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // In a button it would be the button's.
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

QSize Label::sizeHint() const
{
    if (!isLaidHere())
        return QLabel::sizeHint();
    if (!wordWrap())
        return sizeIn(anyWidth);
    // QLabel's idea of a well-proportioned paragraph.
    const int lineSpacing = fontMetrics().lineSpacing();
    const int most = std::min(fontMetrics().averageCharWidth() * 80, maximumWidth());
    const int width = most - frameSize().width();
    QSize size = laid().sizeIn(width);
    if (size.height() < 4 * lineSpacing && size.width() > width / 2)
        size = laid().sizeIn(width / 2);
    if (size.height() < 2 * lineSpacing && size.width() > width / 4)
        size = laid().sizeIn(width / 4);
    return (size + frameSize()).expandedTo(minimumSize());
}

QSize Label::minimumSizeHint() const
{
    QSize hint;
    if (isLaidHere())
        hint = {sizeIn(0).width(), std::min(sizeIn(anyWidth).height(), sizeHint().height())};
    else
        hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(fontMetrics().averageCharWidth() * 4, hint.height()) : hint;
}

int Label::heightForWidth(int width) const
{
    if (!isLaidHere() || !wordWrap())
        return QLabel::heightForWidth(width);
    return sizeIn(width).height();
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
        if (isLaidHere())
            paintLaid();
        else
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

bool Label::isLaidHere() const
{
    return !text().isEmpty() && !text().isRightToLeft() && indent() <= 0 && frameWidth() == 0 &&
           !textInteractionFlags().testFlag(Qt::TextSelectableByMouse);
}

LaidText& Label::laid() const
{
    m_laid.set(
        {.text = buddy() ? withoutMnemonic(text()) : text(), .font = font(), .wraps = wordWrap()});
    return m_laid;
}

QSize Label::frameSize() const
{
    const QMargins margins = contentsMargins();
    return {margins.left() + margins.right(), margins.top() + margins.bottom()};
}

QSize Label::sizeIn(int width) const
{
    const QSize frame = frameSize();
    return (laid().sizeIn(std::max(0, width - frame.width())) + frame).expandedTo(minimumSize());
}

void Label::paintLaid()
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QStyleOption option;
    option.initFrom(this);
    const bool isUnderlined =
        buddy() && style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this);
    laid().draw(painter, contentsRect(), QStyle::visualAlignment(layoutDirection(), alignment()),
                isUnderlined ? mnemonicIndex(text()) : -1);
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
