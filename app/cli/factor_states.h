// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"
#include "core/base/expected.h"
#include "core/enrollment/person.h"
#include "core/zitadel/client.h"

#include <QList>

namespace factordesk::cli {

/// Reads where the TOTP of each person stands, a few at a time. Whom the server does not let the
/// caller read is left without a state; anything else that goes wrong ends it.
[[nodiscard]] Expected<QList<enrollment::Person>, Failure>
readFactorStates(zitadel::Client& client, const QList<zitadel::User>& users);

} // namespace factordesk::cli
