// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/encoding/unicode.h"
#include "core/secret/secure_bytes.h"

#include <string>
#include <string_view>

namespace factordesk::encoding {

/// Percent-encodes everything but A–Z a–z 0–9 - . _ ~ (RFC 3986, section 2.3), in upper-case hex.
[[nodiscard]] std::string percentEncode(std::string_view utf8);
/// The same into locked memory, for a secret.
[[nodiscard]] SecureBytes percentEncodeSecret(std::string_view utf8);

/// Decodes %XX. A '%' without two hex digits behind it stays as it is; '+' stays '+'. The result
/// may be any bytes: check isValidUtf8 where text is needed.
[[nodiscard]] std::string percentDecode(std::string_view text);
/// The same into locked memory, for a secret.
[[nodiscard]] SecureBytes percentDecodeSecret(std::string_view text);

} // namespace factordesk::encoding
