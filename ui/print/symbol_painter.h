// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/symbol.h"

#include <QPainter>
#include <QRectF>

#include <optional>
#include <string_view>

namespace factordesk::ui {

/// A module on paper that any phone tells from its neighbours, in millimetres.
inline constexpr qreal finestModule = 0.35;

/// The symbol for a text, to be printed `side` millimetres wide without its quiet zone; no value
/// where none holds it, or where its modules would be finer than finestModule.
[[nodiscard]] std::optional<qr::Symbol> symbolForPaper(std::string_view text, qreal side);

/// Fills the dark modules of a symbol in black, as one shape, so that no device leaves seams
/// between them. `room` is the symbol without its quiet zone, which the caller leaves white.
void paintSymbol(QPainter& painter, const QRectF& room, const qr::Symbol& symbol);

} // namespace factordesk::ui
