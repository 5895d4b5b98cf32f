// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/change_call.h"
#include "core/enrollment/enrollment.h"
#include "ui/text/explanation.h"

#include <optional>

namespace factordesk::text {

/// What an enrollment's note means for the person at the desk; empty for Note::None.
[[nodiscard]] Explanation explain(enrollment::Note note);

/// The same, naming who replaced the registration where the server's history told it.
[[nodiscard]] Explanation explain(enrollment::Note note,
                                  const std::optional<zitadel::UserChange>& change);

/// How a verify by itself ended when its answer was lost or never asked for; empty for Done and
/// Refused, where the server's own words say it.
[[nodiscard]] Explanation explainVerify(enrollment::Ending ending);

} // namespace factordesk::text
