// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QWidget;

namespace factordesk::ui {

/// Distances in logical pixels. Layouts use these and no others.
namespace spacing {
inline constexpr int hair = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int wide = 24;
inline constexpr int huge = 32;
} // namespace spacing

/// Corner radii in logical pixels.
namespace radius {
inline constexpr qreal mark = 5;    ///< Check boxes, text highlights.
inline constexpr qreal control = 8; ///< Buttons, fields, rows.
inline constexpr qreal card = 12;
} // namespace radius

/// The four sizes of type.
enum class TypeSize { Caption, Body, Title, Display };

/// What a coloured surface or sign says. Never alone: an icon or a word stands beside it.
enum class Tone { Neutral, Accent, Good, Warning, Stop };

/// What a text is written with.
enum class Ink { Text, Quiet, Accent, Good, Warning, Stop };

/// The colours of one tone. `text` is readable on `ground`, on a card and on the page's
/// ground; `line` bounds `ground`.
struct ToneColours
{
    QColor ground;
    QColor text;
    QColor line;
};

/// How far texts and the bounds of controls stand out from their ground.
enum class Contrast {
    Normal, ///< WCAG 2.1, level AA: texts 4.5:1, bounds of fields 3:1.
    High,   ///< Level AAA: texts 7:1, bounds of controls 4.5:1, a wider focus ring.
};

/// Every colour of the program, by what it is for. Light and dark exist in each contrast; each text
/// is readable on each surface it stands on, which tst_tokens computes.
struct Tokens
{
    bool isDark = false;
    qreal focusWidth = 2; ///< Of the focus ring, in logical pixels.

    // Surfaces, from the page up.
    QColor ground;
    QColor sidebar; ///< The navigation column.
    QColor card;
    QColor raised; ///< Menus, tooltips, dialogs.
    QColor field;  ///< Where one types.
    QColor hover;  ///< Laid over a surface; translucent.
    QColor pressed;

    QColor line;       ///< Between things; decorative.
    QColor buttonLine; ///< Around a button, whose text says where it is.
    QColor fieldLine;  ///< The bounds of a field, which nothing else shows.

    QColor text;
    QColor textQuiet;
    QColor textDisabled;

    QColor accent;   ///< A filled primary button, the current place, a selection.
    QColor onAccent; ///< Text and signs on `accent`.
    QColor danger;   ///< A filled button that destroys something.
    QColor onDanger;
    QColor focus;

    ToneColours neutral;
    ToneColours accentTone;
    ToneColours good;
    ToneColours warning;
    ToneColours stop;

    [[nodiscard]] const ToneColours& tone(Tone which) const;
    [[nodiscard]] const QColor& ink(Ink which) const;
};

[[nodiscard]] const Tokens& lightTokens();
[[nodiscard]] const Tokens& darkTokens();
[[nodiscard]] const Tokens& lightHighTokens();
[[nodiscard]] const Tokens& darkHighTokens();
/// One of these four.
[[nodiscard]] const Tokens& tokensFor(bool isDark, Contrast contrast);

/// The tokens `widget` is drawn with: those of its FactordeskStyle, or the light ones under
/// another style. A widget asks while it paints, so that a change of theme needs no more than a
/// repaint.
[[nodiscard]] const Tokens& tokensOf(const QWidget& widget);

} // namespace factordesk::ui
