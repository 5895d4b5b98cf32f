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

/// Makes sure that an account whose codes need a PIN has one: asks at the terminal where the URI
/// has none. A failure says what to do where there is no terminal.
[[nodiscard]] Expected<void, Failure> completePin(otpauth::Account& account);

/// "totp", "hotp", "steam", "motp", "yandex"
[[nodiscard]] QLatin1String kindName(otp::Kind kind);
/// "SHA1", "SHA256", "SHA512"
[[nodiscard]] QLatin1String algorithmName(otp::Algorithm algorithm);

} // namespace factordesk::cli
