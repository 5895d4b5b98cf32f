// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// Lists what is in a vault, without its secrets.
[[nodiscard]] Command vaultCommand();

} // namespace factordesk::cli
