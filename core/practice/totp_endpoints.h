// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/call.h"
#include "core/practice/http_answer.h"

namespace factordesk::practice {

/// POST /v2/users/{id}/totp/verify: accepts the code of the present time step and of the one
/// before and after; trims white space around it, and that alone.
[[nodiscard]] HttpAnswer verifyTotp(const Call& call);
/// POST /v2/users/{id}/totp: replaces a pending registration.
[[nodiscard]] HttpAnswer registerTotp(const Call& call);
/// DELETE /v2/users/{id}/totp: needs user.write alone, the others user.credential.write.
[[nodiscard]] HttpAnswer removeTotp(const Call& call);

} // namespace factordesk::practice
