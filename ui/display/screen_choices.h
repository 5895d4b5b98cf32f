// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QComboBox;
class QScreen;

namespace factordesk::ui {

/// Whether the monitor that `key` (ScreenIdentity::key()) names is there.
[[nodiscard]] bool isConnected(const QString& key);

/// Fills a box with where the user window may stand: nowhere, or on any monitor but `desk`, the one
/// of the desk's own window, which it would hide. Its data are the keys; `chosen` is the current
/// one, whether it is there or not. Emits nothing.
void listScreens(QComboBox& box, const QString& chosen, const QScreen* desk);

} // namespace factordesk::ui
