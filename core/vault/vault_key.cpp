// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault_key.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace factordesk::vault {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds wished{500};
constexpr std::uint32_t leastMemoryKib = 64 * 1024;
constexpr std::uint32_t mostMemoryKib = 256 * 1024;
/// RFC 9106, section 4: three passes where there is not memory without end.
constexpr std::uint32_t usualPasses = 3;
constexpr std::uint32_t mostPasses = 8;

/// How long one pass over the least memory takes, at least 1 ms.
milliseconds passTime(const Clock& clock)
{
    const std::array<std::byte, crypto::argon2idSaltSize> salt{};
    const MonotonicTime begin = clock.monotonicNow();
    const auto key = crypto::argon2id(std::as_bytes(std::span("measured")), salt,
                                      {.memoryKib = leastMemoryKib, .passes = 1});
    const milliseconds taken = clock.monotonicNow() - begin;
    // A computer that cannot spare the memory gets the least there is.
    return key ? std::max(taken, milliseconds(1)) : wished;
}

} // namespace

KeyCost measuredKeyCost(const Clock& clock)
{
    // The first pass also pays for pages that are touched for the first time; the second counts.
    static_cast<void>(passTime(clock));
    const auto time = passTime(clock).count();
    const auto affordable = std::uint64_t(leastMemoryKib) * std::uint64_t(wished.count()) /
                            (std::uint64_t(time) * usualPasses);
    const auto memory =
        std::uint32_t(std::clamp<std::uint64_t>(affordable, leastMemoryKib, mostMemoryKib));
    const auto passes = std::uint64_t(wished.count()) * leastMemoryKib /
                        (std::uint64_t(time) * std::uint64_t(memory));
    return {.cost = {.memoryKib = memory,
                     .passes = std::uint32_t(std::clamp<std::uint64_t>(passes, 1, mostPasses))}};
}

} // namespace factordesk::vault
