// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/call.h"
#include "core/practice/http_answer.h"

namespace factordesk::practice {

/// The most recovery codes a person may have; ZITADEL's default.
inline constexpr std::uint64_t maximumRecoveryCodes = 10;

/// POST /v2/users/{id}/recovery_codes: adds new ones to those the person has, up to the most there
/// may be. The answer's details name the organisation alone, as ZITADEL's do.
[[nodiscard]] HttpAnswer generateRecoveryCodes(const Call& call);

} // namespace factordesk::practice
