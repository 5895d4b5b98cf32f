// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace factordesk::exchange {

/// The strings of an Android app's shared preferences, an XML file with one `<map>`; other values
/// are passed over.
class AndroidPreferences
{
public:
    struct Text
    {
        std::string name;
        SecureBytes value;
    };

    /// No value when `xml` is something else, or cut short.
    [[nodiscard]] static std::optional<AndroidPreferences> of(std::string_view xml);

    [[nodiscard]] const std::vector<Text>& strings() const { return m_strings; }
    /// The first string whose name ends so; nullptr where there is none.
    [[nodiscard]] const SecureBytes* ending(std::string_view name) const;

private:
    std::vector<Text> m_strings;
};

} // namespace factordesk::exchange
