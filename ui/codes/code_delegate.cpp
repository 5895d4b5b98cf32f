// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/code_delegate.h"

#include "ui/codes/code_painters.h"
#include "ui/codes/code_text.h"
#include "ui/theme/icon.h"
#include "ui/theme/shapes.h"
#include "ui/theme/tabular_text.h"

#include <QPainter>

namespace factordesk::ui {

namespace {

constexpr int signSide = 14;
constexpr int buttonIcon = 20;

/// What stands instead of a code, in words.
QString words(CodeFace::State state)
{
    switch (state) {
    case CodeFace::State::NeedsPin: return CodeDelegate::tr("PIN needed");
    case CodeFace::State::Unusable: return CodeDelegate::tr("Makes no code");
    case CodeFace::State::Shown:
    case CodeFace::State::Hidden:
    case CodeFace::State::Waiting: return {};
    }
    Q_UNREACHABLE();
}

/// The account name and the tags.
QString lineBelow(const AccountRow& row)
{
    QStringList parts;
    if (!row.subtitle().isEmpty())
        parts.append(isolated(row.subtitle()));
    for (const QString& tag : row.tags)
        parts.append(isolated(tag));
    return parts.join(QStringLiteral("  ·  "));
}

/// One line of figures at the end of the room: right in a left-to-right layout.
void paintFigures(QPainter& painter, const QRect& room, const QString& text,
                  Qt::LayoutDirection direction)
{
    const qreal width = tabularWidth(QFontMetricsF(painter.font()), text);
    QRectF place(room);
    if (direction == Qt::RightToLeft)
        place.setWidth(width);
    else
        place.setLeft(place.right() - width);
    drawTabular(painter, place, text);
}

} // namespace

CodeDelegate::CodeDelegate(const CodesModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model)
{
}

void CodeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const AccountRow& row = m_model.account(index.row());
    const CodeFace face = m_model.face(index.row());
    const Tokens& tokens = tokensOf(*option.widget);
    const CodeRowLayout layout = layoutOf(option.rect, option.font, option.direction);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // A tick asks for the countdown alone.
    const auto isAsked = [this](const QRect& part) {
        return m_asked.isEmpty() || m_asked.intersects(part);
    };
    const bool isSideAlone =
        !m_asked.isEmpty() && m_asked.intersected(option.rect).subtracted(layout.side).isEmpty();
    if (isSideAlone)
        paintGroundOfSide(*painter, option, layout);
    else
        paintGround(*painter, option, layout);
    if (isAsked(layout.monogram))
        paintMonogram(*painter, layout.monogram, row.title(), tokens.isDark);
    if (isAsked(layout.names))
        paintNames(*painter, option, row, layout.names);
    if (isAsked(layout.code))
        paintCode(*painter, option, row, face, layout.code);
    paintSide(*painter, option, face, layout.side);
    painter->restore();
}

void CodeDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                               const CodeRowLayout& layout) const
{
    const Tokens& tokens = tokensOf(*option.widget);
    const bool isSelected = option.state & QStyle::State_Selected;
    const QRectF card(layout.card);
    paintSurface(painter, card,
                 {.fill = isSelected ? tokens.accentTone.ground : tokens.card,
                  .line = isSelected ? tokens.accentTone.line : tokens.line,
                  .radius = radius::card});
    if (!isSelected && (option.state & QStyle::State_MouseOver))
        paintSurface(painter, card, {.fill = tokens.hover, .line = {}, .radius = radius::card});
    if ((option.state & QStyle::State_HasFocus) &&
        (option.state & QStyle::State_KeyboardFocusChange))
        paintFocusRing(painter, card, tokens, radius::card);
}

void CodeDelegate::paintGroundOfSide(QPainter& painter, const QStyleOptionViewItem& option,
                                     const CodeRowLayout& layout) const
{
    const Tokens& tokens = tokensOf(*option.widget);
    const bool isSelected = option.state & QStyle::State_Selected;
    painter.fillRect(layout.side, isSelected ? tokens.accentTone.ground : tokens.card);
    if (!isSelected && (option.state & QStyle::State_MouseOver))
        painter.fillRect(layout.side, tokens.hover);
}

void CodeDelegate::paintNames(QPainter& painter, const QStyleOptionViewItem& option,
                              const AccountRow& row, const QRect& room) const
{
    const Tokens& tokens = tokensOf(*option.widget);
    const CodeRowFonts& f = fonts(option.font);
    const QFontMetrics upper(f.title);
    const QFontMetrics lower(f.caption);
    const QString below = lineBelow(row);
    const int gap = below.isEmpty() ? 0 : spacing::hair;
    const int height = upper.height() + (below.isEmpty() ? 0 : gap + lower.height());
    QRect line(room.left(), room.center().y() - height / 2 + 1, room.width(), upper.height());
    const int pinRoom = row.isPinned ? signSide + spacing::small : 0;
    const QString title =
        upper.elidedText(isolated(row.title()), Qt::ElideRight, line.width() - pinRoom);
    painter.setFont(f.title);
    painter.setPen(tokens.text);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeading, title);
    if (row.isPinned) {
        const QRect sign(line.left() + upper.horizontalAdvance(title) + spacing::small,
                         line.center().y() - signSide / 2, signSide, signSide);
        paintIcon(painter, QStyle::visualRect(option.direction, line, sign), Icon::Pin,
                  tokens.accentTone.text);
    }
    painter.setFont(f.caption);
    painter.setPen(tokens.textQuiet);
    line = QRect(room.left(), line.bottom() + 1 + gap, room.width(), lower.height());
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeading,
                     lower.elidedText(below, Qt::ElideRight, line.width()));
}

void CodeDelegate::paintCode(QPainter& painter, const QStyleOptionViewItem& option,
                             const AccountRow& row, const CodeFace& face, const QRect& room) const
{
    const Tokens& tokens = tokensOf(*option.widget);
    const CodeRowFonts& f = fonts(option.font);
    if (const QString instead = words(face.state); !instead.isEmpty()) {
        painter.setFont(f.title);
        painter.setPen(tokens.tone(Tone::Warning).text);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignTrailing, instead);
        return;
    }
    const bool isShown = face.state == CodeFace::State::Shown;
    QString text = isShown ? groupedCode(*face.code) : hiddenCode(row.parameters);
    const bool isShort = isShown && face.periodSeconds > 0 && face.secondsLeft <= shortSeconds;
    painter.setFont(f.code);
    painter.setPen(!isShown ? tokens.textQuiet : isShort ? tokens.warning.text : tokens.text);
    QRect line = room;
    if (face.next)
        line.setBottom(room.bottom() - QFontMetrics(f.caption).height());
    paintFigures(painter, line, text, option.direction);
    wipeText(text);
    if (!face.next)
        return;
    QString next = groupedCode(*face.next);
    //: The code after the current one; %1 is that code.
    QString sentence = tr("Next: %1").arg(next);
    painter.setFont(f.caption);
    painter.setPen(tokens.textQuiet);
    const int top = line.center().y() + QFontMetrics(f.code).capHeight() / 2 + spacing::small;
    paintFigures(painter, QRect(room.left(), top, room.width(), QFontMetrics(f.caption).height()),
                 sentence, option.direction);
    wipeText(sentence);
    wipeText(next);
}

void CodeDelegate::paintSide(QPainter& painter, const QStyleOptionViewItem& option,
                             const CodeFace& face, const QRect& room) const
{
    const Tokens& tokens = tokensOf(*option.widget);
    if (face.periodSeconds > 0) {
        painter.setFont(fonts(option.font).figures);
        m_countdown.paint(painter, room, face, tokens);
        return;
    }
    Icon icon = Icon::Refresh;
    if (face.state == CodeFace::State::NeedsPin)
        icon = Icon::Key;
    else if (face.state == CodeFace::State::Unusable)
        icon = Icon::Warning;
    const bool isButton = face.state != CodeFace::State::Unusable;
    if (isButton)
        paintSurface(painter, room,
                     {.fill = tokens.accentTone.ground,
                      .line = tokens.accentTone.line,
                      .radius = room.height() / 2.0});
    const int inset = (room.height() - buttonIcon) / 2;
    paintIcon(painter, room.adjusted(inset, inset, -inset, -inset), icon,
              isButton ? tokens.accentTone.text : tokens.warning.text, option.direction);
}

QSize CodeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, CodeRowLayout::rowHeight(fonts(option.font))};
}

CodeRowLayout CodeDelegate::layoutOf(const QRect& row, const QFont& font,
                                     Qt::LayoutDirection direction) const
{
    return {row, direction, fonts(font).codeWidth};
}

const CodeRowFonts& CodeDelegate::fonts(const QFont& base) const
{
    if (!m_fonts || m_fonts->base != base)
        m_fonts = std::make_unique<CodeRowFonts>(base);
    return *m_fonts;
}

} // namespace factordesk::ui
