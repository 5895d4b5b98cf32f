// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `preflight`: what could keep an enrollment from succeeding.
[[nodiscard]] Command preflightCommand();

} // namespace factordesk::cli
