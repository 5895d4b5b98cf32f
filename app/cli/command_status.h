// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `status`: where a person's TOTP stands.
[[nodiscard]] Command statusCommand();

} // namespace factordesk::cli
