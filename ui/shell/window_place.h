// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

class QWidget;

namespace factordesk::ui {

/// How large the main window opens where it was never seen before, in logical pixels: no larger
/// than what is `available` of the screen, less the frame that the desktop puts around it.
[[nodiscard]] QSize firstSize(const QSize& available);

/// Puts a window that is not shown yet where it was seen last (`remembered`, by
/// QWidget::saveGeometry; may be empty), but on a screen that is there, and no larger than that.
void placeWindow(QWidget& window, const QByteArray& remembered);

} // namespace factordesk::ui
