// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace factordesk::encoding {

/// Base64 with the URL-safe alphabet and without padding (RFC 4648, section 5; RFC 7515,
/// section 2), as text in locked memory: it often stands for a secret.
[[nodiscard]] SecureBytes encodeBase64Url(std::span<const std::byte> bytes);
/// The usual alphabet, with padding (RFC 4648, section 4).
[[nodiscard]] SecureBytes encodeBase64(std::span<const std::byte> bytes);

/// Decodes what encodeBase64Url() writes and nothing else: no padding, no white space, no letter of
/// the other alphabet, and no bit beyond the last byte, so that one sequence of bytes has one
/// spelling. No value for anything else. The empty text is the empty sequence.
[[nodiscard]] std::optional<SecureBytes> decodeBase64Url(std::string_view text);

} // namespace factordesk::encoding
