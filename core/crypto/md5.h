// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace factordesk::crypto {

using Md5Digest = std::array<std::byte, 16>;

/// MD5 (RFC 1321) of a whole message. Broken as a hash; here because Mobile-OTP is made of it, and
/// for nothing else.
[[nodiscard]] Md5Digest md5(std::span<const std::byte> message);

} // namespace factordesk::crypto
