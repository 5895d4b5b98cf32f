// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace factordesk::secret {

/// Memory for secrets: OpenSSL's secure heap, whose pages are locked (never swapped), left out of
/// core dumps and fenced by guard pages, where the system allows. When the heap is full, or the
/// system refuses to lock, ordinary memory serves instead: a secret is never lost for want of a
/// lock. All memory is zeroed before it is given back.
///
/// `allocateLocked(0)` returns nullptr. Throws std::bad_alloc when there is no memory at all.
[[nodiscard]] void* allocateLocked(std::size_t size);
/// `memory` as allocateLocked(size) returned it; nullptr is allowed.
void freeLocked(void* memory, std::size_t size) noexcept;
/// True when `memory` lies in the locked heap (for tests and the about page).
[[nodiscard]] bool isLocked(const void* memory) noexcept;
/// Overwrites with zeros in a way the compiler does not remove.
void wipe(void* memory, std::size_t size) noexcept;

} // namespace factordesk::secret
