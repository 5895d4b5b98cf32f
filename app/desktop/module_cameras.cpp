// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/module_cameras.h"

#include "app/desktop/modules.h"

#include <QObject>

namespace factordesk::app {

Expected<scan::Cameras*, scan::CameraError> ModuleCameras::cameras()
{
    if (!m_cameras)
        m_cameras = qobject_cast<scan::Cameras*>(loadModule(QStringLiteral("factordesk-camera")));
    if (!m_cameras)
        return Unexpected(scan::CameraError::NoModule);
    return m_cameras;
}

} // namespace factordesk::app
