// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/values.h"
#include "ui/theme/icon.h"
#include "ui/theme/tokens.h"

namespace factordesk::ui {

/// The sign of a factor state, the same wherever it is shown.
struct FactorMark
{
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Key;
};

[[nodiscard]] FactorMark factorMark(zitadel::FactorState state);

} // namespace factordesk::ui
