// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `scan`: the text of every QR code in images.
[[nodiscard]] Command scanCommand();

} // namespace factordesk::cli
