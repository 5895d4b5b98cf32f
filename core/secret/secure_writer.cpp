// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/secure_writer.h"

#include <algorithm>

namespace factordesk {

SecureWriter::SecureWriter(std::size_t capacity) : m_buffer(std::max<std::size_t>(capacity, 1)) {}

void SecureWriter::bytes(std::span<const std::byte> bytes)
{
    std::ranges::copy(bytes, append(bytes.size()).begin());
}

std::span<const std::byte> SecureWriter::written() const
{
    return m_buffer.bytes().first(m_size);
}

void SecureWriter::clear()
{
    std::ranges::fill(m_buffer.bytes().first(m_size), std::byte{0});
    m_size = 0;
}

std::span<std::byte> SecureWriter::append(std::size_t size)
{
    if (size > m_buffer.size() - m_size) {
        SecureBytes larger(std::max(2 * m_buffer.size(), m_size + size));
        std::ranges::copy(written(), larger.bytes().begin());
        m_buffer = std::move(larger);
    }
    const auto room = m_buffer.bytes().subspan(m_size, size);
    m_size += size;
    return room;
}

} // namespace factordesk
