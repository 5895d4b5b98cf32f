// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/inputs.h"
#include "core/otp/code.h"

namespace factordesk::cli {

/// `--code-file FILE`
[[nodiscard]] Option codeFileOption();

/// What --code-file names, as it was typed; asks at the terminal where the option is absent.
[[nodiscard]] Expected<SecureBytes, Failure> readTypedCode(Inputs& inputs,
                                                           const Arguments& arguments);

/// The same, as the six digits that ZITADEL takes.
[[nodiscard]] Expected<otp::Code, Failure> readCode(Inputs& inputs, const Arguments& arguments);

} // namespace factordesk::cli
