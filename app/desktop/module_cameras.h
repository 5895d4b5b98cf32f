// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/camera_source.h"

namespace factordesk::app {

/// The cameras of the module factordesk-camera, which is loaded when they are first asked for.
class ModuleCameras final : public ui::CameraSource
{
public:
    [[nodiscard]] Expected<scan::Cameras*, scan::CameraError> cameras() override;

private:
    scan::Cameras* m_cameras = nullptr;
};

} // namespace factordesk::app
