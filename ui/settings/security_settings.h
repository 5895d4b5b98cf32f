// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace factordesk::ui {

/// What a person chooses about the safety of their codes.
struct SecuritySettings
{
    std::chrono::minutes lockAfter{10}; ///< Without a key or the mouse; 0 for never.
    bool locksWithSession = true;       ///< With the session's lock, and before sleep.
    std::chrono::seconds clipboardTime{30};
    bool hidesCodes = false; ///< Until they are asked for.

    bool operator==(const SecuritySettings&) const = default;
};

} // namespace factordesk::ui
