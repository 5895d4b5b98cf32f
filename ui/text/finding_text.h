// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"
#include "ui/text/explanation.h"

#include <QLatin1String>
#include <QString>

namespace factordesk::text {

/// Explains what a typed code turned out to be. A single match far from the present time is
/// "probably" and asks for the next code; `isConfirmed` (two codes agree) asserts.
[[nodiscard]] Explanation explain(const diagnosis::Finding& finding, bool isConfirmed);

/// How far the finding can be a coincidence: "One random code in 4,100 would also have matched one
/// of the 243 codes that were compared." Shown on demand. Empty where nothing was compared.
[[nodiscard]] QString oddsText(const diagnosis::Finding& finding);

/// The stable name of a verdict in `factordesk-cli diagnose --json`, never translated.
[[nodiscard]] QLatin1String verdictName(diagnosis::Verdict verdict);

} // namespace factordesk::text
