// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/connection.h"
#include "ui/widgets/server_chip.h"

namespace factordesk::ui {

/// What the chip at the foot of the window says about a connection.
[[nodiscard]] ServerChipContent chipContent(const enrollment::Connection& connection);

} // namespace factordesk::ui
