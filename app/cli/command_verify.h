// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `verify`: confirms a registration with the first code; settles a lost answer.
[[nodiscard]] Command verifyCommand();

} // namespace factordesk::cli
