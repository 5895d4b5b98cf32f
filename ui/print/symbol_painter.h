// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/symbol.h"

#include <QPainter>
#include <QRectF>

namespace factordesk::ui {

/// Fills the dark modules of a symbol in black, as one shape, so that no device leaves seams
/// between them. `room` is the symbol without its quiet zone, which the caller leaves white.
void paintSymbol(QPainter& painter, const QRectF& room, const qr::Symbol& symbol);

} // namespace factordesk::ui
