// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/display/display_settings.h"

namespace factordesk::ui {

/// What a person chooses about the desk.
struct DeskSettings
{
    DisplaySettings display = {};
    /// How many calls are in flight at the most while a roster is looked up; 1 to mostCallsAtOnce.
    int callsAtOnce = 6;
    static constexpr int mostCallsAtOnce = 12;

    bool operator==(const DeskSettings&) const = default;
};

} // namespace factordesk::ui
