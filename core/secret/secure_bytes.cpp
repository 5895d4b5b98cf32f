// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/secure_bytes.h"

#include "core/base/constant_time.h"
#include "core/secret/locked_memory.h"

#include <algorithm>
#include <utility>

namespace factordesk {

SecureBytes::SecureBytes(std::size_t size)
    : m_data(static_cast<std::byte*>(secret::allocateLocked(size))), m_size(size), m_capacity(size)
{
}

SecureBytes SecureBytes::copyOf(std::span<const std::byte> bytes)
{
    SecureBytes result(bytes.size());
    std::ranges::copy(bytes, result.m_data);
    return result;
}

SecureBytes SecureBytes::copyOf(std::string_view text)
{
    return copyOf(std::as_bytes(std::span(text)));
}

SecureBytes SecureBytes::joined(std::initializer_list<std::string_view> pieces)
{
    std::size_t size = 0;
    for (const std::string_view piece : pieces)
        size += piece.size();
    SecureBytes result(size);
    std::byte* out = result.m_data;
    for (const std::string_view piece : pieces)
        out = std::ranges::copy(std::as_bytes(std::span(piece)), out).out;
    return result;
}

SecureBytes::SecureBytes(SecureBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_capacity(std::exchange(other.m_capacity, 0))
{
}

SecureBytes& SecureBytes::operator=(SecureBytes&& other) noexcept
{
    if (this != &other) {
        clear();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
    }
    return *this;
}

SecureBytes::~SecureBytes()
{
    clear();
}

std::string_view SecureBytes::text() const noexcept
{
    return {reinterpret_cast<const char*>(m_data), m_size};
}

void SecureBytes::truncate(std::size_t size) noexcept
{
    if (size >= m_size)
        return;
    secret::wipe(m_data + size, m_size - size);
    m_size = size;
}

void SecureBytes::clear() noexcept
{
    secret::freeLocked(m_data, m_capacity);
    m_data = nullptr;
    m_size = 0;
    m_capacity = 0;
}

bool SecureBytes::operator==(const SecureBytes& other) const noexcept
{
    return equalInConstantTime(bytes(), other.bytes());
}

} // namespace factordesk
