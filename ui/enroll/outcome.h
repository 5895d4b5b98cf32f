// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "ui/text/explanation.h"
#include "ui/theme/tokens.h"

#include <optional>

namespace factordesk::ui {

/// What an enrollment's last operation is to be shown as.
struct OutcomeWords
{
    Tone tone = Tone::Stop;
    text::Explanation explanation;
    QString odds; ///< How far a diagnosis can be a coincidence; empty without one.
    const zitadel::Status* status = nullptr; ///< The server's own words; borrowed.
};

/// No value when there is nothing to tell. Valid until the enrollment changes.
[[nodiscard]] std::optional<OutcomeWords> outcomeOf(const enrollment::Enrollment& enrollment);

/// What is being waited for, in words; empty in a state that waits for nobody but the person.
[[nodiscard]] QString waitText(enrollment::State state, enrollment::Operation operation);

} // namespace factordesk::ui
