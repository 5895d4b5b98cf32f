// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;

namespace factordesk::ui {

/// Whether a field that text is typed into needs this key, so that it is no shortcut of the
/// window's: what is printed, "paste" and "select all".
[[nodiscard]] bool isTextKey(const QKeyEvent& key);

} // namespace factordesk::ui
