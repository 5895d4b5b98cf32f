// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roster/roster.h"
#include "ui/widgets/cell_delegate.h"

namespace factordesk::ui {

/// The sign of a row's state, the same wherever it is shown.
[[nodiscard]] CellMark rowMark(roster::RowState state);

} // namespace factordesk::ui
