// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/camera.h"
#include "ui/codes/camera_source.h"

#include <optional>
#include <utility>

namespace factordesk::ui {

/// Cameras that see what the test says.
class ScriptedCameras final : public CameraSource, public scan::Cameras
{
public:
    std::optional<scan::CameraError> error; ///< Instead of a list, or of the module.
    bool hasModule = true;
    QList<scan::CameraInfo> known{{.id = "front", .name = QStringLiteral("Front camera")}};
    QImage first;                  ///< Seen at once, where there is one.
    scan::CameraReceiver receiver; ///< Of the camera that is on.
    QByteArray on;                 ///< Its id; empty: none is on.

    [[nodiscard]] Expected<scan::Cameras*, scan::CameraError> cameras() override
    {
        if (!hasModule)
            return Unexpected(scan::CameraError::NoModule);
        return static_cast<scan::Cameras*>(this);
    }
    [[nodiscard]] Expected<QList<scan::CameraInfo>, scan::CameraError> list() const override
    {
        if (error)
            return Unexpected(*error);
        return known;
    }
    [[nodiscard]] std::unique_ptr<scan::Camera> open(const QByteArray& id,
                                                     scan::CameraReceiver wanted) override
    {
        receiver = std::move(wanted);
        on = id;
        if (!first.isNull())
            receiver.takeFrame(first);
        return std::make_unique<On>(*this);
    }

private:
    struct On final : scan::Camera
    {
        explicit On(ScriptedCameras& owner) : cameras(owner) {}
        Q_DISABLE_COPY_MOVE(On)
        ~On() override { cameras.on.clear(); }
        ScriptedCameras& cameras;
    };
};

} // namespace factordesk::ui
