// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace factordesk::zitadel {

/// Whose token it is, by the server's own word.
struct SignedInAs
{
    QString name = {}; ///< For people to read: the first of name, login name and id that is set.
    QString loginName = {}; ///< Empty where the server does not tell.
    QString userId = {};    ///< Never empty.
    bool operator==(const SignedInAs&) const = default;
};

} // namespace factordesk::zitadel
