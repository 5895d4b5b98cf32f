// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `practice`: runs the practice server until it is ended.
[[nodiscard]] Command practiceCommand();

} // namespace factordesk::cli
