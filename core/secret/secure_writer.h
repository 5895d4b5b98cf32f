// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <concepts>
#include <cstddef>
#include <span>

namespace factordesk {

/// Writes numbers (little-endian) and byte strings into locked memory, which grows as it
/// must. Made once and cleared for every entry, it costs no allocation an entry.
class SecureWriter
{
public:
    explicit SecureWriter(std::size_t capacity = 512);

    template <std::unsigned_integral Number>
    void number(Number value)
    {
        const auto room = append(sizeof(Number));
        for (std::size_t i = 0; i < room.size(); ++i)
            room[i] = static_cast<std::byte>(value >> (8 * i) & 0xFFU);
    }
    void bytes(std::span<const std::byte> bytes);

    /// Valid until the next change.
    [[nodiscard]] std::span<const std::byte> written() const;
    /// Forgets what was written, and zeroes it.
    void clear();

private:
    std::span<std::byte> append(std::size_t size);

    SecureBytes m_buffer;
    std::size_t m_size = 0;
};

} // namespace factordesk
