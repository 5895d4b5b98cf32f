// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_entry.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

namespace factordesk::ui {

/// The sign beside an outcome's word.
struct OutcomeMark
{
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Info;
};

[[nodiscard]] OutcomeMark outcomeMark(journal::Outcome outcome);

} // namespace factordesk::ui
