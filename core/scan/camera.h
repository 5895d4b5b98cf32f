// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>
#include <QtPlugin>

#include <functional>
#include <memory>

namespace factordesk::scan {

/// Why there are no pictures of a camera.
enum class CameraError {
    NoModule,   ///< The part of the program for cameras is not installed, or does not fit it.
    NoCamera,   ///< None is connected.
    NotAllowed, ///< There is one, but the system does not let this program use it.
    Lost,       ///< It was disconnected while it was on.
    Failed,     ///< It gives no pictures for another reason; another program may have it.
};

struct CameraInfo
{
    QByteArray id; ///< Names it as long as it is connected.
    QString name;  ///< What its maker calls it, to be shown.
};

/// What hears of a camera. Called from the event loop of the thread that has opened it.
struct CameraReceiver
{
    std::function<void(const QImage& frame)> takeFrame;
    /// At most once; no frame follows.
    std::function<void(CameraError)> takeError;
};

/// A camera that is on: it goes off with this, and its receiver hears no more.
class Camera
{
public:
    virtual ~Camera() = default;
};

/// The cameras of this computer. Behind an interface without code, since what implements it is a
/// module that is loaded on first need: Qt Multimedia would cost every start of the program.
class Cameras
{
public:
    virtual ~Cameras() = default;

    /// Those that can be used now, the system's preferred one first. Errors: NoCamera, NotAllowed.
    [[nodiscard]] virtual Expected<QList<CameraInfo>, CameraError> list() const = 0;
    /// Switches one on, which may take seconds until its first picture. nullptr when it is gone.
    [[nodiscard]] virtual std::unique_ptr<Camera> open(const QByteArray& id,
                                                       CameraReceiver receiver) = 0;
};

} // namespace factordesk::scan

Q_DECLARE_INTERFACE(factordesk::scan::Cameras, "io.github.factordesk.Cameras/1")
