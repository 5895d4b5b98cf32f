// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace factordesk::ui {

/// Scrolls the area around `part`, once the layout is settled, as far as it takes to show all of
/// it, or as much as there is room for, from its top. Does nothing where all of it is in sight,
/// where nothing scrolls, or when `part` is gone or hidden by then.
void reveal(QWidget& part);

} // namespace factordesk::ui
