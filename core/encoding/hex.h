// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <optional>
#include <span>
#include <string_view>

namespace factordesk::encoding {

/// Decodes base16 (RFC 4648, section 8) in either case. No value for any other character and for
/// an odd number of them. The empty text is the empty sequence.
[[nodiscard]] std::optional<SecureBytes> decodeHex(std::string_view text);

/// Base16 in lower case, as text in locked memory.
[[nodiscard]] SecureBytes encodeHex(std::span<const std::byte> bytes);

} // namespace factordesk::encoding
