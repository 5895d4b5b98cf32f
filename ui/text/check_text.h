// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/preflight_checks.h"
#include "ui/text/explanation.h"

namespace factordesk::text {

/// A preflight check: its name as title, what was found as sentence, who can mend it as remedy.
[[nodiscard]] Explanation explain(const enrollment::Check& check);

/// The stable name of a check in `factordesk-cli preflight --json`, never translated.
[[nodiscard]] QLatin1String checkName(enrollment::CheckKind kind);
/// "good", "warning", "stop", "unknown" ("running" cannot be printed).
[[nodiscard]] QLatin1String outcomeName(enrollment::CheckOutcome outcome);

} // namespace factordesk::text
