// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/call.h"
#include "core/practice/http_answer.h"

namespace factordesk::practice {

/// POST /v2/organizations/_search with nameQuery, domainQuery, stateQuery, idQuery and
/// defaultQuery, every one of which must hold: of all organisations in which the caller has a role.
/// The sorting columns are the name and the date of creation.
[[nodiscard]] HttpAnswer organizations(const Call& call);

} // namespace factordesk::practice
