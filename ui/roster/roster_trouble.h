// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roster/roster_controller.h"
#include "ui/text/explanation.h"

namespace factordesk::ui {

class InlineMessage;

/// What is to be said of a trouble; empty where there is none.
[[nodiscard]] text::Explanation explain(const RosterTrouble& trouble);
/// Says it, or nothing.
void showTrouble(InlineMessage& message, const RosterTrouble& trouble);

} // namespace factordesk::ui
