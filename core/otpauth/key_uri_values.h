// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/otp/parameters.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace factordesk::otpauth {

enum class NumberError { NotANumber, TooLarge };

/// Reads a whole number of decimal digits. Empty and "null" stand for a value left out.
[[nodiscard]] Expected<std::optional<std::uint64_t>, NumberError> readNumber(std::string_view text);

/// The algorithm that programs in the field mean by `name`: SHA1, SHA-1, HmacSHA1, HMAC-SHA-1,
/// Algorithm.sha1 and so on, in any case; empty and "null" are SHA-1. No value for others.
[[nodiscard]] std::optional<otp::Algorithm> algorithmNamed(std::string_view name);

/// "SHA1", "SHA256" or "SHA512".
[[nodiscard]] std::string_view nameOf(otp::Algorithm algorithm);

} // namespace factordesk::otpauth
