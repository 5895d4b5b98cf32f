// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/argon2id.h"

namespace factordesk::crypto {

bool Argon2idBounds::allow(const Argon2idCost& cost) const
{
    return cost.memoryKib >= minimumMemoryKib && cost.memoryKib <= maximumMemoryKib &&
           cost.passes >= minimumPasses && cost.passes <= maximumPasses &&
           std::uint64_t(cost.memoryKib) * cost.passes <= maximumWorkKib;
}

} // namespace factordesk::crypto
