// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <algorithm>
#include <cstdint>

namespace factordesk::zitadel {

/// What to search for.
struct UserQuery
{
    /// The server answers no more on one page.
    static constexpr std::uint32_t maximumLimit = 1000;
    /// The longest text the server takes.
    static constexpr int maximumLength = 200;

    QString text; ///< In login name, display name, user name, e-mail; equal to the user id.
                  ///< Empty: everyone.
    std::uint64_t offset = 0;
    std::uint32_t limit = 50;
    /// Exactly these, whichever of the three lists names them: for lists of people, a hundred in
    /// one request. Where any is given, `text` is not looked at. User ids and e-mails are compared
    /// as they are written, login names without regard to case.
    QStringList userIds = {};
    QStringList emails = {};
    QStringList loginNames = {};
    QString organisationId = {}; ///< Of this organisation alone; empty: of any.

    [[nodiscard]] bool namesPeople() const
    {
        return !userIds.isEmpty() || !emails.isEmpty() || !loginNames.isEmpty();
    }
    /// What is asked for: the limit, but at least 1 and at most maximumLimit.
    [[nodiscard]] std::uint32_t pageSize() const { return std::clamp(limit, 1U, maximumLimit); }
};

} // namespace factordesk::zitadel
