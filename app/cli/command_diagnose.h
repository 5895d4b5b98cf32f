// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `diagnose`: why a typed code is right or wrong.
[[nodiscard]] Command diagnoseCommand();

} // namespace factordesk::cli
