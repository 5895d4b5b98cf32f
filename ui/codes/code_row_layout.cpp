// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/code_row_layout.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tabular_text.h"
#include "ui/theme/tokens.h"

#include <QFontMetrics>
#include <QStyle>

#include <algorithm>

namespace factordesk::ui {

namespace {
constexpr int monogramSide = 44;
constexpr int sideSide = 40;
constexpr int rowGap = spacing::small;
} // namespace

CodeRowFonts::CodeRowFonts(const QFont& font)
    : base(font)
    , title(fontFor(TypeSize::Body, font))
    , caption(fontFor(TypeSize::Caption, font))
    , code(fontFor(TypeSize::Display, font))
    , figures(fontFor(TypeSize::Caption, font))
    , codeWidth(0)
{
    title.setWeight(QFont::DemiBold);
    code.setWeight(QFont::Medium);
    figures.setWeight(QFont::DemiBold);
    codeWidth =
        qRound(tabularWidth(QFontMetricsF(code), QStringLiteral("0000 0000"))) + spacing::hair;
}

CodeRowLayout::CodeRowLayout(const QRect& row, Qt::LayoutDirection direction, int codeWidth)
    : card(row.adjusted(0, 0, 0, -rowGap))
{
    const QRect room = card.adjusted(spacing::large, 0, -spacing::large, 0);
    const int middle = room.center().y() + 1;
    const QRect first(room.left(), middle - monogramSide / 2, monogramSide, monogramSide);
    const QRect last(room.right() - sideSide + 1, middle - sideSide / 2, sideSide, sideSide);
    const int codeLeft =
        std::max(first.right() + spacing::large, last.left() - spacing::large - codeWidth);
    const QRect middleCode(codeLeft, room.top(), last.left() - spacing::large - codeLeft,
                           room.height());
    const int namesLeft = first.right() + 1 + spacing::large;
    const QRect between(namesLeft, room.top(),
                        std::max(0, middleCode.left() - spacing::large - namesLeft), room.height());
    monogram = QStyle::visualRect(direction, card, first);
    names = QStyle::visualRect(direction, card, between);
    code = QStyle::visualRect(direction, card, middleCode);
    side = QStyle::visualRect(direction, card, last);
}

int CodeRowLayout::rowHeight(const CodeRowFonts& fonts)
{
    const int text =
        QFontMetrics(fonts.title).height() + QFontMetrics(fonts.caption).height() + spacing::hair;
    const int codes = QFontMetrics(fonts.code).height() + QFontMetrics(fonts.caption).height();
    return std::max({text, codes, monogramSide}) + 2 * spacing::medium + rowGap;
}

} // namespace factordesk::ui
