// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/camera.h"

namespace factordesk::ui {

/// The way to the cameras, which is taken when somebody asks for it.
class CameraSource
{
public:
    virtual ~CameraSource() = default;

    /// Borrowed for as long as the source lives. Error: NoModule.
    [[nodiscard]] virtual Expected<scan::Cameras*, scan::CameraError> cameras() = 0;
};

} // namespace factordesk::ui
