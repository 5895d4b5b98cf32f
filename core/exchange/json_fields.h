// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

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
    [[nodiscard]] std::optional<JsonFields> object(std::string_view name) const;
    /// The elements of an array, as they stand in the text; none where it is no array.
    [[nodiscard]] std::vector<std::string_view> elements(std::string_view name) const;

private:
    std::vector<std::pair<std::string_view, std::string_view>> m_members;
};

} // namespace factordesk::exchange
