// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"
#include "core/practice/directory.h"

namespace factordesk::practice {

/// The most people that populate() invents.
inline constexpr int maximumPeople = 100'000;

/// Fills an empty directory with invented organisations and `count` people (1 to maximumPeople).
/// Deterministic but for the secrets: the same ids, names and states each time, whatever `count`,
/// so that a session can be followed from a script. The first forty are made by hand, for all that
/// can be met: every state of a person and of a factor, machine accounts, other languages, long
/// names, names from right to left, a login name in another script. Later ones are ordinary.
///
/// Four organisations, by what the token's owner may do there:
/// - Nordlicht Werke: everything. The token's owner belongs to it.
/// - Hafenklinik: everything; its login policy does not have TOTP among the second factors.
/// - Atelier Brückner: read and write users, not their credentials; so remove without register.
/// - Fjord Handel: no role at all; its people are in no list.
///
/// What people have already got was registered before `now`, and no lag hides it.
void populate(Directory& directory, int count, const Moment& now, RandomSource& random);

/// The organisation that the token's owner belongs to.
[[nodiscard]] QString callerOrganisationId();

} // namespace factordesk::practice
