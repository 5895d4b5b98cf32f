// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace factordesk::zitadel {

/// Which organisations to look for. The server takes one condition at a time.
struct OrganisationQuery
{
    enum class By {
        Name, ///< That contains the text, whatever its case; every one where the text is empty.
        Id,   ///< That is the text.
    };

    /// The server takes no longer ones.
    static constexpr int maximumLength = 200;

    QString text;
    By by = By::Name;
    std::uint32_t limit = 20; ///< 1 to 1000.
};

} // namespace factordesk::zitadel
