// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/digit_buffer.h"

#include "core/secret/locked_memory.h"

#include <algorithm>

namespace factordesk::ui {

void DigitBuffer::reset(std::size_t capacity)
{
    clear();
    m_capacity = std::min(capacity, m_digits.size());
}

void DigitBuffer::clear()
{
    secret::wipe(m_digits.data(), m_digits.size());
    m_count = 0;
    m_caret = 0;
    m_allSelected = false;
}

bool DigitBuffer::type(char digit)
{
    eraseSelection();
    if (m_caret == m_capacity)
        return false;
    m_digits.at(m_caret) = digit;
    ++m_caret;
    m_count = std::max(m_count, m_caret);
    return true;
}

bool DigitBuffer::eraseBefore()
{
    if (eraseSelection())
        return true;
    if (m_caret == 0)
        return false;
    --m_caret;
    return eraseAt();
}

bool DigitBuffer::eraseAt()
{
    if (eraseSelection())
        return true;
    if (m_caret == m_count)
        return false;
    std::shift_left(m_digits.begin() + m_caret, m_digits.begin() + m_count, 1);
    --m_count;
    m_digits.at(m_count) = '\0';
    return true;
}

void DigitBuffer::moveTo(std::size_t position)
{
    m_caret = std::min(position, m_count);
    m_allSelected = false;
}

bool DigitBuffer::eraseSelection()
{
    if (!m_allSelected)
        return false;
    clear();
    return true;
}

} // namespace factordesk::ui
