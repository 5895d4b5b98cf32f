// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace factordesk::zitadel {

/// What to search for.
struct UserQuery
{
    QString text; ///< In login name, display name, user name, e-mail; equal to the user id.
                  ///< Empty: everyone.
    std::uint64_t offset = 0;
    std::uint32_t limit = 50; ///< 1 to 1000
};

} // namespace factordesk::zitadel
