// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/screen_source.h"

namespace factordesk::ui {

/// Screens that show what the test says.
struct ScriptedScreens final : ScreenSource
{
    std::vector<QImage> images;
    void capture(Answer answer) override
    {
        images.empty() ? answer(Unexpected(ScreenError::Refused)) : answer(images);
    }
};

} // namespace factordesk::ui
