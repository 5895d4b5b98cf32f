// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace factordesk {

/// Where random bytes come from; passed in, so that a test can repeat them.
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    /// Fills all of `out`.
    virtual void fill(std::span<std::byte> out) = 0;
};

/// The operating system's cryptographic generator (getrandom(2)). Ends the program if the system
/// cannot give random bytes: going on with predictable ones would be worse.
class SystemRandom final : public RandomSource
{
public:
    void fill(std::span<std::byte> out) override;
};

} // namespace factordesk
