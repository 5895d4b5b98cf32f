// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `remove`: removes a person's TOTP.
[[nodiscard]] Command removeCommand();

} // namespace factordesk::cli
