// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <string_view>

namespace factordesk::cli {

/// Text that is put together piece by piece in locked memory, for output that may hold a secret.
class SecretText
{
public:
    void append(std::string_view text);
    void append(char character) { append(std::string_view(&character, 1)); }

    [[nodiscard]] std::string_view text() const { return m_bytes.text().substr(0, m_size); }
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// What was put together, cut to its size; nothing is left here.
    [[nodiscard]] SecureBytes take();

private:
    SecureBytes m_bytes; ///< Longer than what is used.
    std::size_t m_size = 0;
};

} // namespace factordesk::cli
