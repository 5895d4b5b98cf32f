// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/call.h"
#include "core/practice/http_answer.h"

namespace factordesk::practice {

/// GET /v2/users/{id}
[[nodiscard]] HttpAnswer getUser(const Call& call);
/// POST /v2/users: of all whom the caller may read.
[[nodiscard]] HttpAnswer listUsers(const Call& call);
/// GET /v2/users/{id}/authentication_methods: a pending factor is none.
[[nodiscard]] HttpAnswer authenticationMethods(const Call& call);
/// POST /v2/users/{id}/authentication_factors/_search: READY alone unless states are asked for.
/// Whom nobody knows and who has no factor answer alike, as in ZITADEL: with an empty list.
[[nodiscard]] HttpAnswer authenticationFactors(const Call& call);
/// POST /management/v1/users/{id}/changes/_search: of these, what happened to the factor.
[[nodiscard]] HttpAnswer userChanges(const Call& call);

} // namespace factordesk::practice
