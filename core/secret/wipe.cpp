// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/locked_memory.h"

#include <cstring>

namespace factordesk::secret {

void wipe(void* memory, std::size_t size) noexcept
{
    explicit_bzero(memory, size);
}

} // namespace factordesk::secret
