// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/symbol.h"

#include <QByteArray>

namespace factordesk::cli {

/// A symbol as PNG: 8 pixels a module, dark on white, with the quiet zone.
[[nodiscard]] QByteArray pngImage(const qr::Symbol& symbol);
/// The same as SVG, one unit a module.
[[nodiscard]] QByteArray svgImage(const qr::Symbol& symbol);
/// UTF-8 block characters, two modules a character, for a terminal; `isColoured` sets black on
/// white, whatever the terminal's own colours are.
[[nodiscard]] QByteArray textImage(const qr::Symbol& symbol, bool isColoured);

} // namespace factordesk::cli
