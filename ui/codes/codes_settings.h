// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/codes_order.h"

#include <chrono>

namespace factordesk::ui {

/// What a person chooses about codes and the vault that keeps them.
struct CodesSettings
{
    CodesOrder order = CodesOrder::Hand;
    bool isHidden = false; ///< Codes are hidden until they are asked for.
    std::chrono::seconds clipboardTime{30};
    std::chrono::minutes lockAfter{10}; ///< Without a key or the mouse; 0 for never.
    bool locksWithSession = true;       ///< With the session's lock, and before sleep.

    bool operator==(const CodesSettings&) const = default;
};

} // namespace factordesk::ui
