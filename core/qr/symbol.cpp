// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/symbol.h"

#include <cassert>

namespace factordesk::qr {

Symbol::Symbol(int size, int mask, ErrorCorrection level)
    : m_size(size)
    , m_mask(mask)
    , m_level(level)
    , m_modules(static_cast<std::size_t>(size) * static_cast<std::size_t>(size))
{
}

bool Symbol::isDark(int x, int y) const
{
    if (x < 0 || y < 0 || x >= m_size || y >= m_size)
        return false;
    const auto index = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_size) +
                       static_cast<std::size_t>(x);
    assert(index < m_modules.size());
    return m_modules.bytes()[index] != std::byte{0};
}

} // namespace factordesk::qr
