// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace factordesk::crypto {

using Sha256Digest = std::array<std::byte, 32>;

/// SHA-256 (FIPS 180-4) of a whole message.
[[nodiscard]] Sha256Digest sha256(std::span<const std::byte> message);

} // namespace factordesk::crypto
