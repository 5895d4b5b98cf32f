// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/hmac.h"
#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace factordesk::crypto {

/// HKDF-Expand with HMAC-SHA-256 (RFC 5869, section 2.3) of a key that is one already: no
/// HKDF-Extract. `size` is at most 255 * 32 bytes.
[[nodiscard]] SecureBytes hkdfExpand(std::span<const std::byte> key, std::string_view info,
                                     std::size_t size = 32);

} // namespace factordesk::crypto
