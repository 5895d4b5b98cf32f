// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/camera.h"

#include <QObject>

namespace factordesk::app {

/// The cameras as Qt Multimedia knows them: a module of its own, loaded on first need.
class QtCameras final : public QObject, public scan::Cameras
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.factordesk.Cameras/1")
    Q_INTERFACES(factordesk::scan::Cameras)

public:
    [[nodiscard]] Expected<QList<scan::CameraInfo>, scan::CameraError> list() const override;
    [[nodiscard]] std::unique_ptr<scan::Camera> open(const QByteArray& id,
                                                     scan::CameraReceiver receiver) override;
};

} // namespace factordesk::app
