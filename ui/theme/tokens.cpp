// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include "ui/theme/factordesk_style.h"

#include <QWidget>

namespace factordesk::ui {

namespace {

QColor colour(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

QColor translucent(QRgb rgb, int percent)
{
    QColor result = QColor::fromRgb(rgb);
    result.setAlpha(255 * percent / 100);
    return result;
}

Tokens makeLight()
{
    Tokens t;
    t.isDark = false;
    t.ground = colour(0xf4f5f7);
    t.sidebar = colour(0xebedf2);
    t.card = colour(0xffffff);
    t.raised = colour(0xffffff);
    t.field = colour(0xffffff);
    t.hover = translucent(0x1b1f2a, 6);
    t.pressed = translucent(0x1b1f2a, 11);
    t.line = colour(0xe1e4ea);
    t.buttonLine = colour(0xc3c8d3);
    t.fieldLine = colour(0x858c9a);
    t.text = colour(0x1b1f2a);
    t.textQuiet = colour(0x586073);
    t.textDisabled = colour(0x8b92a1);
    t.accent = colour(0x2a5bd7);
    t.onAccent = colour(0xffffff);
    t.danger = colour(0xbf2f2a);
    t.onDanger = colour(0xffffff);
    t.focus = colour(0x2a5bd7);
    t.neutral = {colour(0xeceef2), colour(0x4d5567), colour(0xd5d9e1)};
    t.accentTone = {colour(0xe1eafd), colour(0x2450c2), colour(0xc3d3f7)};
    t.good = {colour(0xe2f4e9), colour(0x13683d), colour(0xb5dfc6)};
    t.warning = {colour(0xfcf0da), colour(0x7f4c00), colour(0xecd29d)};
    t.stop = {colour(0xfce9e7), colour(0xa82722), colour(0xf1c4c0)};
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.isDark = true;
    t.ground = colour(0x191b1f);
    t.sidebar = colour(0x1f2126);
    t.card = colour(0x23262b);
    t.raised = colour(0x2c2f36);
    t.field = colour(0x1c1e23);
    t.hover = translucent(0xffffff, 7);
    t.pressed = translucent(0xffffff, 12);
    t.line = colour(0x363a42);
    t.buttonLine = colour(0x4f5561);
    t.fieldLine = colour(0x7b8291);
    t.text = colour(0xeceef2);
    t.textQuiet = colour(0xa9b0bd);
    t.textDisabled = colour(0x747b88);
    t.accent = colour(0x8fb2ff);
    t.onAccent = colour(0x0b1b3f);
    t.danger = colour(0xf58f86);
    t.onDanger = colour(0x3a0b08);
    t.focus = colour(0x8fb2ff);
    t.neutral = {colour(0x30343b), colour(0xbcc2cd), colour(0x444953)};
    t.accentTone = {colour(0x27365a), colour(0xaac5ff), colour(0x3a4f80)};
    t.good = {colour(0x1c3628), colour(0x84d9a8), colour(0x2d553f)};
    t.warning = {colour(0x3b2f17), colour(0xedc47c), colour(0x5d4b25)};
    t.stop = {colour(0x432422), colour(0xffaaa2), colour(0x6a3834)};
    return t;
}

constexpr qreal highFocusWidth = 3;

Tokens makeLightHigh()
{
    Tokens t;
    t.isDark = false;
    t.focusWidth = highFocusWidth;
    t.ground = colour(0xffffff);
    t.sidebar = colour(0xf3f4f7);
    t.card = colour(0xffffff);
    t.raised = colour(0xffffff);
    t.field = colour(0xffffff);
    t.hover = translucent(0x000000, 8);
    t.pressed = translucent(0x000000, 14);
    t.line = colour(0x656c7a);
    t.buttonLine = colour(0x3f4654);
    t.fieldLine = colour(0x3f4654);
    t.text = colour(0x000000);
    t.textQuiet = colour(0x2c313c);
    t.textDisabled = colour(0x5f6572);
    t.accent = colour(0x0b3aa8);
    t.onAccent = colour(0xffffff);
    t.danger = colour(0x8c120e);
    t.onDanger = colour(0xffffff);
    t.focus = colour(0x0b3aa8);
    t.neutral = {colour(0xeceef2), colour(0x1f242e), colour(0x8a8f99)};
    t.accentTone = {colour(0xe1eafd), colour(0x0b2f8c), colour(0x0b3aa8)};
    t.good = {colour(0xe2f4e9), colour(0x053d22), colour(0x0d5c33)};
    t.warning = {colour(0xfcf0da), colour(0x4a2b00), colour(0x7a4a00)};
    t.stop = {colour(0xfce9e7), colour(0x6e0d0a), colour(0x98201b)};
    return t;
}

Tokens makeDarkHigh()
{
    Tokens t;
    t.isDark = true;
    t.focusWidth = highFocusWidth;
    t.ground = colour(0x000000);
    t.sidebar = colour(0x0b0c0e);
    t.card = colour(0x0f1013);
    t.raised = colour(0x16181c);
    t.field = colour(0x000000);
    t.hover = translucent(0xffffff, 10);
    t.pressed = translucent(0xffffff, 16);
    t.line = colour(0x8b92a0);
    t.buttonLine = colour(0xb4bac6);
    t.fieldLine = colour(0xb4bac6);
    t.text = colour(0xffffff);
    t.textQuiet = colour(0xd5d9e0);
    t.textDisabled = colour(0x9aa0ab);
    t.accent = colour(0xaecaff);
    t.onAccent = colour(0x000000);
    t.danger = colour(0xffb4ac);
    t.onDanger = colour(0x000000);
    t.focus = colour(0xaecaff);
    t.neutral = {colour(0x23262b), colour(0xe6e9ee), colour(0x5a606b)};
    t.accentTone = {colour(0x14203d), colour(0xcfdfff), colour(0xaecaff)};
    t.good = {colour(0x0c2417), colour(0xa6efc4), colour(0x5fcf92)};
    t.warning = {colour(0x2b2009), colour(0xffdf9e), colour(0xd9a94a)};
    t.stop = {colour(0x331412), colour(0xffcac5), colour(0xff9c93)};
    return t;
}

} // namespace

const ToneColours& Tokens::tone(Tone which) const
{
    switch (which) {
    case Tone::Neutral: return neutral;
    case Tone::Accent: return accentTone;
    case Tone::Good: return good;
    case Tone::Warning: return warning;
    case Tone::Stop: return stop;
    }
    Q_UNREACHABLE();
}

const QColor& Tokens::ink(Ink which) const
{
    switch (which) {
    case Ink::Text: return text;
    case Ink::Quiet: return textQuiet;
    case Ink::Accent: return accentTone.text;
    case Ink::Good: return good.text;
    case Ink::Warning: return warning.text;
    case Ink::Stop: return stop.text;
    }
    Q_UNREACHABLE();
}

const Tokens& lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens& darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens& lightHighTokens()
{
    static const Tokens tokens = makeLightHigh();
    return tokens;
}

const Tokens& darkHighTokens()
{
    static const Tokens tokens = makeDarkHigh();
    return tokens;
}

const Tokens& tokensFor(bool isDark, Contrast contrast)
{
    switch (contrast) {
    case Contrast::Normal: return isDark ? darkTokens() : lightTokens();
    case Contrast::High: return isDark ? darkHighTokens() : lightHighTokens();
    }
    Q_UNREACHABLE();
}

const Tokens& tokensOf(const QWidget& widget)
{
    const auto* style = qobject_cast<const FactordeskStyle*>(widget.style());
    return style ? style->tokens() : lightTokens();
}

} // namespace factordesk::ui
