// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>

namespace factordesk::ui {

/// The fonts of a row, made once for the font of the list.
struct CodeRowFonts
{
    QFont base;
    QFont title;
    QFont caption;
    QFont code;
    QFont figures; ///< The seconds in the ring.
    int codeWidth; ///< The room that most codes take.

    explicit CodeRowFonts(const QFont& font);
};

/// Where the parts of a row stand, in the coordinates of the list; mirrored from right to left.
struct CodeRowLayout
{
    QRect card;     ///< The row's surface.
    QRect monogram; ///< A square.
    QRect names;    ///< Title above, account name below.
    QRect code;     ///< Also what stands in its place.
    QRect side;     ///< A square: the countdown, or HOTP's button.

    CodeRowLayout(const QRect& row, Qt::LayoutDirection direction, int codeWidth);
    /// Logical pixels, the gap between two rows included.
    [[nodiscard]] static int rowHeight(const CodeRowFonts& fonts);
};

} // namespace factordesk::ui
