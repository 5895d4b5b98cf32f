// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <functional>
#include <vector>

namespace factordesk::ui {

/// What stands on the screens, as far as the system lets a program see it.
class ScreenSource
{
public:
    virtual ~ScreenSource() = default;

    /// One picture a screen in its own pixels; none where the system refuses, or the person does
    /// when asked. Called once, at once or from the event loop; a later capture takes its place.
    using Answer = std::function<void(std::vector<QImage>)>;
    virtual void capture(Answer answer) = 0;
};

} // namespace factordesk::ui
