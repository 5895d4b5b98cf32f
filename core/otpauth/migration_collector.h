// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/otpauth/migration_uri.h"

#include <map>
#include <optional>
#include <vector>

namespace factordesk::otpauth {

/// Puts the parts of one of Google Authenticator's exports together, in whatever order they are
/// scanned. A part that names neither an export nor a number (old versions) stands for itself.
class MigrationCollector
{
public:
    enum class Result {
        Added,
        Repeated,   ///< This part is there already; nothing changed.
        OtherExport ///< Of another export than the parts before; nothing changed.
    };

    /// Takes the part over where it is new.
    Result add(MigrationPart part);

    /// Parts that are there, and that the export has; 0 of 0 at first ("2 of 3").
    [[nodiscard]] int collected() const { return static_cast<int>(m_parts.size()); }
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isComplete() const { return m_size > 0 && collected() == m_size; }
    /// Numbers of the parts that are missing, from 0.
    [[nodiscard]] std::vector<int> missing() const;

    /// The rows of all parts that are there, in the export's order; leaves the collector empty. An
    /// incomplete set is allowed.
    [[nodiscard]] std::vector<MigrationRow> takeRows();

private:
    std::map<int, MigrationPart> m_parts; ///< By index.
    std::optional<std::int32_t> m_batchId;
    int m_size = 0;
};

} // namespace factordesk::otpauth
