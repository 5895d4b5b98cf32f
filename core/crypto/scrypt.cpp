// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/scrypt.h"

#include <bit>

namespace factordesk::crypto {

bool ScryptBounds::allow(const ScryptCost& cost) const
{
    // Each product is kept from wrapping by the one before: n and r stay below 2^32, and so does p.
    constexpr std::uint64_t most = 1ULL << 31;
    if (cost.n < 2 || cost.n > most || !std::has_single_bit(cost.n))
        return false;
    if (cost.r == 0 || cost.r > most / 128 || cost.p == 0 || cost.p > most)
        return false;
    const std::uint64_t blockSize = 128 * cost.r;
    return blockSize <= maximumMemory / cost.n && cost.p <= maximumWork / (blockSize * cost.n) &&
           cost.p * blockSize <= maximumMemory; // The p blocks are held at once.
}

} // namespace factordesk::crypto
