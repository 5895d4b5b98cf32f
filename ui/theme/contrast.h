// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace factordesk::ui {

/// Relative luminance (WCAG 2.1), 0 for black to 1 for white. The alpha channel is not looked at.
[[nodiscard]] double relativeLuminance(const QColor& colour);
/// Contrast ratio (WCAG 2.1), 1 to 21, whichever of the two is lighter.
[[nodiscard]] double contrastRatio(const QColor& one, const QColor& other);
/// The colour that a translucent `top` shows on an opaque `bottom`.
[[nodiscard]] QColor blended(const QColor& top, const QColor& bottom);

} // namespace factordesk::ui
