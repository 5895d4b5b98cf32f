// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace factordesk::ui {

/// Has a screen reader say `text` without moving the keyboard focus, as far as Qt and the desktop
/// can: an announcement from Qt 6.8 on, an alert of `widget` with its description before. The text
/// must hold no secret.
void announce(QWidget& widget, const QString& text);

} // namespace factordesk::ui
