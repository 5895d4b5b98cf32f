// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <string_view>

namespace factordesk::otpauth {

/// The PIN that a parameter's percent-decoded value means. Programs write the digits themselves or
/// (Aegis, for Yandex) their base32: digits stay, base32 of digits is decoded, other text stays.
[[nodiscard]] SecureBytes readPin(std::string_view value);

/// Mobile-OTP's secret, the text that is hashed, as its owner wrote it into a URI: hexadecimal
/// digits in lower case, any other text as it is. Empty where `value` is.
[[nodiscard]] SecureBytes readMotpSecret(std::string_view value);

} // namespace factordesk::otpauth
