// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <span>

namespace factordesk::vault {

/// Reads a vault's numbers (little-endian) and byte strings from memory. What would go beyond the
/// end makes the reader fail: from then on it gives zeros and empty spans, so that one look at
/// `failed()` at the end is enough.
class ByteReader
{
public:
    explicit ByteReader(std::span<const std::byte> bytes) : m_rest(bytes) {}

    template <std::unsigned_integral Number>
    [[nodiscard]] Number number()
    {
        Number value = 0;
        const auto read = bytes(sizeof(Number));
        for (std::size_t i = read.size(); i > 0; --i)
            value = static_cast<Number>(value << 8U | std::to_integer<Number>(read[i - 1]));
        return value;
    }

    /// Borrowed from the bytes that are read.
    [[nodiscard]] std::span<const std::byte> bytes(std::size_t size)
    {
        if (m_failed || size > m_rest.size()) {
            m_failed = true;
            return {};
        }
        const auto read = m_rest.first(size);
        m_rest = m_rest.subspan(size);
        return read;
    }

    template <std::size_t Size>
    [[nodiscard]] std::array<std::byte, Size> array()
    {
        std::array<std::byte, Size> read{};
        std::ranges::copy(bytes(Size), read.begin());
        return read;
    }

    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] std::size_t remaining() const { return m_failed ? 0 : m_rest.size(); }
    /// Everything was read, and nothing beyond it.
    [[nodiscard]] bool isDone() const { return !m_failed && m_rest.empty(); }

private:
    std::span<const std::byte> m_rest;
    bool m_failed = false;
};

} // namespace factordesk::vault
