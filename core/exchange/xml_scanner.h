// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace factordesk::exchange {

/// Goes through XML (or what programs write for it) part by part, in its text, which is looked
/// through and not copied: what is secret in it stays where it is. No document types and no
/// entities but XML's own five and numbers; nothing is loaded, nothing expands. Comments and
/// instructions are passed over. Does not check that what begins also ends.
class XmlScanner
{
public:
    enum class Part {
        Start,  ///< `<name …>`; of `<name/>` an End follows.
        End,    ///< `</name>`
        Text,   ///< What stands between, blanks included.
        Finish, ///< The end of the text.
        Fault,  ///< No XML from here on, or a document type.
    };

    explicit XmlScanner(std::string_view xml) : m_rest(xml) {}

    Part next();
    /// Of the last Start or End.
    [[nodiscard]] std::string_view name() const { return m_name; }
    /// Of the last Start; empty where there is none of this name.
    [[nodiscard]] SecureBytes attribute(std::string_view name) const;
    /// Of the last Text.
    [[nodiscard]] SecureBytes text() const;

private:
    Part readTag();
    Part readText();
    bool skip(std::string_view end);

    std::string_view m_rest;
    std::string_view m_name;
    std::string_view m_attributes;
    std::string_view m_text;
    bool m_isVerbatim = false; ///< CDATA
    bool m_endIsDue = false;
};

/// The text with XML's entities resolved; one that is not known stays as it is.
[[nodiscard]] SecureBytes withoutEntities(std::string_view text);

} // namespace factordesk::exchange
