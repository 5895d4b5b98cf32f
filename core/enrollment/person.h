// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/values.h"

#include <optional>

namespace factordesk::enrollment {

/// A row of a list of people: the user, and where their TOTP stands as far as it was read.
struct Person
{
    zitadel::User user;
    std::optional<zitadel::FactorState> totp; ///< No value: not read yet, or not to be read.
};

} // namespace factordesk::enrollment
