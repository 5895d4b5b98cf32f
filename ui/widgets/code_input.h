// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <cstddef>
#include <string_view>

namespace factordesk::ui {

/// What typed or pasted text means for a CodeField: its digits of any script as ASCII, with blanks,
/// dashes and invisible marks passed over. Wiped when it goes.
class CodeInput
{
public:
    explicit CodeInput(QStringView text);
    CodeInput(const CodeInput&) = delete;
    CodeInput& operator=(const CodeInput&) = delete;
    ~CodeInput();

    /// True when the text holds anything that has no place in a code.
    [[nodiscard]] bool hasForeignCharacter() const { return m_hasForeignCharacter; }
    /// How many digits the text holds, also beyond those that digits() keeps.
    [[nodiscard]] std::size_t count() const { return m_count; }
    /// The first digits, at most otp::Code::maximumLength.
    [[nodiscard]] std::string_view digits() const;

private:
    void add(char32_t character);

    std::array<char, 10> m_digits{};
    std::size_t m_count = 0;
    bool m_hasForeignCharacter = false;
};

} // namespace factordesk::ui
