// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/otp/parameters.h"

namespace factordesk::cli {

/// `--at UNIX_SECONDS`, from 0 to 10^15.
[[nodiscard]] Option atOption();
/// The moment of `--at`, or now.
[[nodiscard]] Expected<otp::UnixTime, Failure> momentOf(const Arguments& arguments);

} // namespace factordesk::cli
