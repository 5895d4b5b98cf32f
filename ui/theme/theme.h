// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

#include <array>
#include <functional>

namespace factordesk::ui {

enum class Scheme {
    System, ///< As the desktop has it, followed while the program runs.
    Light,
    Dark,
};

/// The sizes of type and controls that are offered, in percent of the desktop's.
inline constexpr std::array offeredSizes{100, 110, 125, 150};

/// How the program looks, as a person chooses it.
struct Look
{
    Scheme scheme = Scheme::System;
    Contrast contrast = Contrast::Normal;
    int size = offeredSizes.front(); ///< In percent; one of offeredSizes.

    friend bool operator==(const Look&, const Look&) = default;
};

/// True when `palette` shows light text on a dark window.
[[nodiscard]] bool isDarkPalette(const QPalette& palette);

/// The palette that Qt's own widgets are drawn with.
[[nodiscard]] QPalette paletteFor(const Tokens& tokens);

/// Gives the whole QApplication its look: style, palette and font. One object, made after the
/// QApplication and before the first widget, kept as long as widgets live. Starting is quicker when
/// `QApplication::setStyle(new FactordeskStyle)` was called before the QApplication was made: the
/// desktop's own style is then never loaded.
class Theme final : public QObject
{
    Q_OBJECT

public:
    /// Tells whether the desktop is dark; asked at the start and when its theme changes.
    using DarkProbe = std::function<bool()>;

    explicit Theme(Scheme scheme = Scheme::System, QObject* parent = nullptr);
    explicit Theme(const Look& look, QObject* parent = nullptr);
    /// With another way to ask the desktop.
    Theme(const Look& look, DarkProbe systemIsDark, QObject* parent = nullptr);
    /// The application's font is again as it was; style and palette stay.
    ~Theme() override;

    [[nodiscard]] const Look& look() const { return m_look; }
    [[nodiscard]] const Tokens& tokens() const { return *m_tokens; }

    /// Takes effect at once in every window.
    void setLook(const Look& look);
    /// The same with another scheme alone.
    void setScheme(Scheme scheme);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// The tokens are others than before; widgets need nothing of this (they get PaletteChange).
    void changed();

private:
    void showMnemonics(bool shown);
    void followSystem();
    void apply(const Tokens& tokens);
    void applySize();

    Look m_look;
    DarkProbe m_systemIsDark;
    QFont m_foundFont; ///< As it was before.
    const Tokens* m_tokens = nullptr;
};

} // namespace factordesk::ui
