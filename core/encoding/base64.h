// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <optional>
#include <string_view>

namespace factordesk::encoding {

/// Decodes base64 as programs really write it (RFC 4648, sections 4 and 5): either alphabet, with
/// padding or without, bits beyond the last byte dropped. No value for any other character, white
/// space included, for '=' before the end, and for a length that no bytes have. The empty text is
/// the empty sequence. Where one sequence must have one spelling, see decodeBase64Url().
[[nodiscard]] std::optional<SecureBytes> decodeBase64(std::string_view text);

} // namespace factordesk::encoding
