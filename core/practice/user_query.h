// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/practice/directory.h"
#include "core/practice/proto_json.h"

#include <functional>

namespace factordesk::practice {

/// What a person must be to be found.
using PersonPredicate = std::function<bool(const Person&)>;

/// How deep or, and and not queries may be nested.
inline constexpr int maximumQueryDepth = 20;

/// Reads the repeated SearchQuery of a ListUsersRequest, all of which a person must match. Fails
/// also for an error that `request` met before.
[[nodiscard]] Expected<PersonPredicate, ApiError> parseUserQueries(ProtoReader& request);

} // namespace factordesk::practice
