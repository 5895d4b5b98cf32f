// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `import`: what is in another program's export.
[[nodiscard]] Command importCommand();

} // namespace factordesk::cli
