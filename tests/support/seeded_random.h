// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"

#include <random>

namespace factordesk::test {

/// The same bytes in every run.
class SeededRandom final : public RandomSource
{
public:
    void fill(std::span<std::byte> out) override
    {
        for (std::byte& byte : out)
            byte = static_cast<std::byte>(m_engine());
    }

private:
    std::mt19937 m_engine{20250325};
};

} // namespace factordesk::test
