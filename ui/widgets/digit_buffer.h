// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/otp/code.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace factordesk::ui {

/// The digits of a code while it is being typed, with a caret: what a CodeField edits. Digits stand
/// without gaps from the start; typing before the end writes over. Wiped when it goes.
class DigitBuffer
{
public:
    explicit DigitBuffer(std::size_t capacity) : m_capacity(capacity) {}
    DigitBuffer(const DigitBuffer&) = delete;
    DigitBuffer& operator=(const DigitBuffer&) = delete;
    ~DigitBuffer() { clear(); }

    [[nodiscard]] std::size_t capacity() const { return m_capacity; }
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] bool isFull() const { return m_count == m_capacity; }
    [[nodiscard]] std::size_t caret() const { return m_caret; } ///< 0 to count().
    [[nodiscard]] bool isAllSelected() const { return m_allSelected; }
    [[nodiscard]] std::string_view text() const { return {m_digits.data(), m_count}; }

    /// Forgets all digits; `capacity` is at most otp::Code::maximumLength.
    void reset(std::size_t capacity);
    void clear();
    /// Writes an ASCII digit at the caret and moves it on; in place of everything when all is
    /// selected. False, and nothing done, where the caret stands behind the last box.
    bool type(char digit);
    /// Removes the digit before or at the caret, or all when all is selected; false when there is
    /// nothing to remove.
    bool eraseBefore();
    bool eraseAt();
    /// Moves the caret (as far as there are digits) and ends the selection.
    void moveTo(std::size_t position);
    void selectAll() { m_allSelected = m_count > 0; }

private:
    bool eraseSelection();

    std::size_t m_capacity;
    std::array<char, otp::Code::maximumLength> m_digits{};
    std::size_t m_count = 0;
    std::size_t m_caret = 0;
    bool m_allSelected = false;
};

} // namespace factordesk::ui
