// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factordesk::exchange {

/// The members of a JSON object (RFC 8259) where they stand in its text, which is looked through
/// and not copied: what is secret in it stays where it is. For telling formats apart and for what
/// is around a sealed content; values are not checked until they are asked for.
class JsonFields
{
public:
    /// A view of `json`; no value unless that is one object, whole, in which no name occurs twice.
    [[nodiscard]] static std::optional<JsonFields> of(std::string_view json);

    [[nodiscard]] bool has(std::string_view name) const { return !raw(name).empty(); }
    /// The value as it stands in the text; empty where there is none of this name.
    [[nodiscard]] std::string_view raw(std::string_view name) const;
    [[nodiscard]] bool isString(std::string_view name) const { return raw(name).starts_with('"'); }
    [[nodiscard]] bool isTrue(std::string_view name) const { return raw(name) == "true"; }

    // No value, of each, where the member is missing or something else.
    [[nodiscard]] std::optional<std::string> string(std::string_view name) const;
    [[nodiscard]] std::optional<std::uint64_t> number(std::string_view name) const;
    [[nodiscard]] std::optional<SecureBytes> base64(std::string_view name) const;
    [[nodiscard]] std::optional<SecureBytes> hex(std::string_view name) const;
    /// Of an array of numbers as Java writes bytes: -61 is 0xC3.
    [[nodiscard]] std::optional<SecureBytes> signedBytes(std::string_view name) const;
    [[nodiscard]] std::optional<JsonFields> object(std::string_view name) const;
    /// The elements of an array, as they stand in the text; none where it is no array.
    [[nodiscard]] std::vector<std::string_view> elements(std::string_view name) const;

    // Of programs that write numbers as text and text as numbers: what a person would read there,
    // without quotes and escapes. Empty where there is none, for null, and for objects and arrays.
    [[nodiscard]] std::string text(std::string_view name) const;
    /// The same in locked memory.
    [[nodiscard]] SecureBytes secret(std::string_view name) const;
    /// The strings in an array.
    [[nodiscard]] QStringList strings(std::string_view name) const;

    using Member = std::pair<std::string_view, std::string_view>; ///< Name and value.
    /// All of them, in the order of the text.
    [[nodiscard]] const std::vector<Member>& members() const { return m_members; }

private:
    std::vector<Member> m_members;
};

/// The elements of the array that `json` is, at most `maximumElements` of them; none where it is
/// none. What stands behind the array is not looked at.
[[nodiscard]] std::vector<std::string_view> jsonElements(std::string_view json);
inline constexpr std::size_t maximumElements = 100'001;

} // namespace factordesk::exchange
