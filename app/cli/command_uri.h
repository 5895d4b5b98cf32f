// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `uri`: an otpauth URI taken apart, and as this program writes it.
[[nodiscard]] Command uriCommand();

} // namespace factordesk::cli
