// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/hmac.h"

#include <cstdint>

namespace factordesk::bench {

/// The least that an HMAC of a short message costs: from two saved states, one compression of a
/// ready-made block, and one of a block that holds what came out. `counter` goes into the first
/// block; the result is a word of the last state. It makes no code of anything.
[[nodiscard]] std::uint64_t twoCompressions(crypto::HashAlgorithm algorithm, std::uint64_t counter);

} // namespace factordesk::bench
