// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `qr`: a QR code for any text.
[[nodiscard]] Command qrCommand();

} // namespace factordesk::cli
