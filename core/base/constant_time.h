// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace factordesk {

/// Compares in a time that depends on the lengths alone, never on where the contents differ.
[[nodiscard]] inline bool equalInConstantTime(std::span<const std::byte> left,
                                              std::span<const std::byte> right)
{
    if (left.size() != right.size())
        return false;
    volatile unsigned char difference = 0;
    for (std::size_t i = 0; i < left.size(); ++i)
        difference = difference | std::to_integer<unsigned char>(left[i] ^ right[i]);
    return difference == 0;
}

} // namespace factordesk
