// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>

namespace factordesk::ui {

/// The program's font, from the one Qt found on this desktop: kept where the desktop sets one;
/// where Qt had to fall back on a generic name, Inter, Cantarell or Noto Sans in 10.5 points,
/// whichever is installed first in this order.
[[nodiscard]] QFont applicationFont(const QFont& found);

/// `base` larger or smaller: 100 percent is as it was.
[[nodiscard]] QFont sizedFont(const QFont& base, int percent);

/// `base` in one of the four sizes of type; titles and displays are also semi-bold.
[[nodiscard]] QFont fontFor(TypeSize size, const QFont& base);

/// A fixed-pitch font of `base`'s size, for JSON, keys and identifiers.
[[nodiscard]] QFont monospaced(const QFont& base);

} // namespace factordesk::ui
