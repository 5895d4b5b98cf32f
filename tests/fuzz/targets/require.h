// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>

namespace factordesk::fuzz {

/// Unlike assert(), in every kind of build.
inline void require(bool promise)
{
    if (!promise)
        std::abort();
}

} // namespace factordesk::fuzz
