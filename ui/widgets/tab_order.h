// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace factordesk::ui {

/// Moves the keyboard to the next (or previous) control of `window` by the Tab key; false where
/// there is no other. For focusNextPrevChild() of windows whose parts have focus proxies: Qt takes
/// such a part, when Tab comes to it, for its proxy, and what stands before that one in it is never
/// reached.
bool focusNextControl(QWidget& window, bool next);

} // namespace factordesk::ui
