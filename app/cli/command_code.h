// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `code`: the codes of an account, from its otpauth URI.
[[nodiscard]] Command codeCommand();

} // namespace factordesk::cli
