// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>

namespace factordesk {

/// Secret bytes (or secret ASCII/UTF-8 text) in locked memory that is zeroed on release.
///
/// Move-only, so that every copy of a secret is written down in the code (`copy()`); a moved-from
/// value is empty. The size is fixed at construction but for `truncate`. There is no operator<<
/// and no conversion to any string type that would keep the bytes alive elsewhere.
class SecureBytes
{
public:
    SecureBytes() noexcept = default;
    /// `size` zero bytes. Throws std::bad_alloc.
    explicit SecureBytes(std::size_t size);
    /// A copy of `bytes`; the caller wipes the original.
    [[nodiscard]] static SecureBytes copyOf(std::span<const std::byte> bytes);
    [[nodiscard]] static SecureBytes copyOf(std::string_view text);
    /// The pieces one behind the other.
    [[nodiscard]] static SecureBytes joined(std::initializer_list<std::string_view> pieces);

    SecureBytes(SecureBytes&& other) noexcept;
    SecureBytes& operator=(SecureBytes&& other) noexcept;
    SecureBytes(const SecureBytes&) = delete;
    SecureBytes& operator=(const SecureBytes&) = delete;
    ~SecureBytes();

    [[nodiscard]] SecureBytes copy() const { return copyOf(bytes()); }

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_size == 0; }
    [[nodiscard]] std::span<const std::byte> bytes() const noexcept { return {m_data, m_size}; }
    [[nodiscard]] std::span<std::byte> bytes() noexcept { return {m_data, m_size}; }
    /// The bytes seen as text; valid as long as this value lives and is not moved from.
    [[nodiscard]] std::string_view text() const noexcept;

    /// Keeps the first `size` bytes (at most size()); the rest is zeroed at once.
    void truncate(std::size_t size) noexcept;
    /// Zeroes and releases the memory now.
    void clear() noexcept;

    /// In constant time for equal sizes.
    [[nodiscard]] bool operator==(const SecureBytes& other) const noexcept;

private:
    std::byte* m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace factordesk
