// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/call.h"
#include "core/practice/http_answer.h"

namespace factordesk::practice {

/// GET /v2/settings/login?ctx.orgId=…: the caller's own organisation where none is named.
[[nodiscard]] HttpAnswer loginSettings(const Call& call);
/// POST /auth/v1/permissions/zitadel/me/_search: in the organisation of the context.
[[nodiscard]] HttpAnswer permissions(const Call& call);

} // namespace factordesk::practice
