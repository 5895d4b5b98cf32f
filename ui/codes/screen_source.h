// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <QImage>

#include <functional>
#include <vector>

namespace factordesk::ui {

/// Why there is no picture of the screens.
enum class ScreenError {
    Cancelled, ///< The person did not want it after all.
    Refused,   ///< The system gives none.
};

/// What stands on the screens, as far as the system lets a program see it.
class ScreenSource
{
public:
    virtual ~ScreenSource() = default;

    /// One picture a screen in its own pixels, at least one. Called once, at once or from the event
    /// loop, which takes as long as the person who may be asked; a later capture takes its place.
    using Answer = std::function<void(Expected<std::vector<QImage>, ScreenError>)>;
    virtual void capture(Answer answer) = 0;
};

} // namespace factordesk::ui
