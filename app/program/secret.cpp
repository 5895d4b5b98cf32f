// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of core/secret/locked_memory.cpp. Of nothing there is nothing to keep, which is all
// that happens before the first paint.
#include "app/program/load.h"

namespace factordesk::secret {

void* allocateLocked(std::size_t size)
{
    return size == 0 ? nullptr : late::functions().allocateLocked(size);
}

void freeLocked(void* memory, std::size_t size) noexcept
{
    if (memory)
        late::functions().freeLocked(memory, size);
}

bool isLocked(const void* memory) noexcept
{
    return memory && late::functions().isLocked(memory);
}

} // namespace factordesk::secret
