// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/android_preferences.h"

#include "core/exchange/xml_scanner.h"

#include <algorithm>

namespace factordesk::exchange {

std::optional<AndroidPreferences> AndroidPreferences::of(std::string_view xml)
{
    using Part = XmlScanner::Part;
    XmlScanner scanner(xml);
    AndroidPreferences preferences;
    std::optional<Text> open;
    bool isWhole = false;
    for (Part part = scanner.next(); part != Part::Finish; part = scanner.next()) {
        if (part == Part::Fault)
            return std::nullopt;
        if (part == Part::Start && scanner.name() == "string")
            open = Text{.name = std::string(scanner.attribute("name").text()), .value = {}};
        if (part == Part::Text && open)
            open->value = scanner.text();
        if (part == Part::End && open) {
            preferences.m_strings.push_back(*std::move(open));
            open.reset();
        }
        isWhole = part == Part::End && scanner.name() == "map" ? true : isWhole;
    }
    return isWhole ? std::optional(std::move(preferences)) : std::nullopt;
}

const SecureBytes* AndroidPreferences::ending(std::string_view name) const
{
    const auto found = std::ranges::find_if(
        m_strings, [&](const Text& text) { return text.name.ends_with(name); });
    return found == m_strings.end() ? nullptr : &found->value;
}

} // namespace factordesk::exchange
