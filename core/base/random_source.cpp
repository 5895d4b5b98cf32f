// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random_source.h"

#include <cerrno>
#include <cstdlib>
#include <sys/random.h>

namespace factordesk {

void SystemRandom::fill(std::span<std::byte> out)
{
    while (!out.empty()) {
        const ssize_t count = ::getrandom(out.data(), out.size(), 0);
        if (count > 0)
            out = out.subspan(static_cast<std::size_t>(count));
        else if (errno != EINTR)
            std::abort();
    }
}

} // namespace factordesk
