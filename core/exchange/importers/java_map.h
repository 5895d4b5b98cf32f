// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace factordesk::exchange {

/// A java.util.HashMap of strings as Java serialises it (Object Serialization Stream Protocol,
/// chapter 6). Anything else in a stream is refused: no class is looked up, nothing is made of it.
class JavaMap
{
public:
    using Entries = std::map<std::string, SecureBytes, std::less<>>;

    [[nodiscard]] static std::optional<JavaMap> of(std::span<const std::byte> stream);

    [[nodiscard]] const Entries& entries() const { return m_entries; }
    /// nullptr where there is none.
    [[nodiscard]] const SecureBytes* value(std::string_view name) const;

private:
    Entries m_entries;
};

} // namespace factordesk::exchange
