// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"
#include "app/cli/inputs.h"
#include "core/base/expected.h"
#include "core/otpauth/key_uri.h"

#include <QLatin1String>
#include <QString>

namespace factordesk::cli {

/// Reads an otpauth URI from `file` (as Inputs::read does).
[[nodiscard]] Expected<otpauth::Account, Failure> readAccount(Inputs& inputs, const QString& file);

/// "totp", "hotp", "steam"
[[nodiscard]] QLatin1String kindName(otp::Kind kind);
/// "SHA1", "SHA256", "SHA512"
[[nodiscard]] QLatin1String algorithmName(otp::Algorithm algorithm);

} // namespace factordesk::cli
