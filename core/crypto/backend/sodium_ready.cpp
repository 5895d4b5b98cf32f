// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/backend/sodium_ready.h"

#include <sodium.h>

#include <cstdlib>

namespace factordesk::crypto {

void makeSodiumReady()
{
    static const bool ready = sodium_init() >= 0;
    // It fails only where the system has no random numbers, and then nothing here is safe.
    if (!ready)
        std::abort();
}

} // namespace factordesk::crypto
