// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `users`: people, and where the TOTP of each stands.
[[nodiscard]] Command usersCommand();

} // namespace factordesk::cli
