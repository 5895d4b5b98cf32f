// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secret_text.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace factordesk::cli {

void SecretText::append(std::string_view text)
{
    if (text.empty())
        return;
    if (m_size + text.size() > m_bytes.size()) {
        constexpr std::size_t firstSize = 512;
        SecureBytes larger(std::max({firstSize, 2 * m_bytes.size(), m_size + text.size()}));
        if (m_size > 0)
            std::memcpy(larger.bytes().data(), m_bytes.bytes().data(), m_size);
        m_bytes = std::move(larger);
    }
    std::memcpy(m_bytes.bytes().data() + m_size, text.data(), text.size());
    m_size += text.size();
}

SecureBytes SecretText::take()
{
    m_bytes.truncate(std::exchange(m_size, 0));
    return std::exchange(m_bytes, SecureBytes());
}

} // namespace factordesk::cli
