// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/module_cameras.h"

#include "core/modules/modules.h"

#include <QObject>

namespace factordesk::app {

Expected<scan::Cameras*, scan::CameraError> ModuleCameras::cameras()
{
    if (m_cameras)
        return m_cameras;
    const auto module = loadModule(QStringLiteral("factordesk-camera"));
    if (!module && !module.error().isEmpty())
        qWarning("the camera's module does not fit: %s", qPrintable(module.error()));
    m_cameras = module ? qobject_cast<scan::Cameras*>(*module) : nullptr;
    if (!m_cameras)
        return Unexpected(scan::CameraError::NoModule);
    return m_cameras;
}

} // namespace factordesk::app
