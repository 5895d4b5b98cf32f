// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/visitor.h"

#include <QString>

namespace factordesk::test {

/// From an empty profile, with the place of the codes in sight, to the open vault whose password is
/// "correct horse". Returns the recovery key; an empty one where a step failed.
QString makeVault(const Visitor& visitor);

/// By hand, to the open vault: Example, anna.
void addAccount(const Visitor& visitor);

} // namespace factordesk::test
