// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `register`: registers TOTP for a person; prints the secret.
[[nodiscard]] Command registerCommand();

} // namespace factordesk::cli
