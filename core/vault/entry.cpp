// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/entry.h"

namespace factordesk::vault {

Entry Entry::copy() const
{
    return {.id = id,
            .account = account.copy(),
            .note = note,
            .tags = tags,
            .isPinned = isPinned,
            .lastUsed = lastUsed,
            .timesUsed = timesUsed};
}

bool makeSameCodes(const otpauth::Account& first, const otpauth::Account& second)
{
    return first.parameters == second.parameters && first.secret == second.secret &&
           first.pin == second.pin;
}

} // namespace factordesk::vault
