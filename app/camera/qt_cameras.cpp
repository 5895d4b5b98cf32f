// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/camera/qt_cameras.h"

#include <QCamera>
#include <QCameraDevice>
#include <QDir>
#include <QElapsedTimer>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QVideoFrame>
#include <QVideoSink>

#include <algorithm>
#include <unistd.h>
#include <utility>

namespace factordesk::app {

using scan::CameraError;
using scan::CameraInfo;

namespace {

/// So many pictures are shown and looked at: turning one into an image costs milliseconds of the
/// GUI thread.
constexpr int picturesInASecond = 12;
/// A symbol that is held into the camera is large: more pixels only take longer.
constexpr qint64 enoughPixels = 1280 * 720;

QCameraDevice deviceOf(const QByteArray& id)
{
    const QList<QCameraDevice> devices = QMediaDevices::videoInputs();
    const auto found = std::ranges::find(devices, id, &QCameraDevice::id);
    return found == devices.end() ? QCameraDevice() : *found;
}

/// The largest format that is not larger than needed; else the smallest.
QCameraFormat formatFor(const QCameraDevice& device)
{
    const auto pixels = [](const QCameraFormat& format) {
        return qint64(format.resolution().width()) * format.resolution().height();
    };
    QCameraFormat best;
    for (const QCameraFormat& format : device.videoFormats()) {
        const bool isFirst = best.isNull();
        const bool fits = pixels(format) <= enoughPixels;
        const bool bestFits = !isFirst && pixels(best) <= enoughPixels;
        if (isFirst || (fits && (!bestFits || pixels(format) > pixels(best))) ||
            (!fits && !bestFits && pixels(format) < pixels(best)))
            best = format;
    }
    return best;
}

/// There is a device for a camera that may not be opened.
bool isForbidden()
{
    const QDir devices(QStringLiteral("/dev"));
    const QStringList names =
        devices.entryList({QStringLiteral("video*")}, QDir::System | QDir::Files);
    return std::ranges::any_of(names, [&](const QString& name) {
        return ::access(QFile::encodeName(devices.filePath(name)).constData(), R_OK | W_OK) != 0;
    });
}

/// A camera that is on.
class QtCamera final : public scan::Camera
{
public:
    QtCamera(const QCameraDevice& device, scan::CameraReceiver receiver)
        : m_receiver(std::move(receiver)), m_id(device.id()), m_camera(device)
    {
        m_camera.setCameraFormat(formatFor(device));
        m_session.setCamera(&m_camera);
        m_session.setVideoSink(&m_sink);
        QObject::connect(&m_sink, &QVideoSink::videoFrameChanged, &m_context,
                         [this](const QVideoFrame& frame) { take(frame); });
        QObject::connect(
            &m_camera, &QCamera::errorOccurred, &m_context, [this](QCamera::Error error) {
                if (error != QCamera::NoError)
                    fail(isForbidden() ? CameraError::NotAllowed : CameraError::Failed);
            });
        QObject::connect(&m_devices, &QMediaDevices::videoInputsChanged, &m_context, [this] {
            if (deviceOf(m_id).isNull())
                fail(CameraError::Lost);
        });
        m_camera.start();
    }

private:
    void take(const QVideoFrame& frame)
    {
        constexpr int pause = 1000 / picturesInASecond;
        if (m_hasFailed || (m_sinceLast.isValid() && m_sinceLast.elapsed() < pause))
            return;
        m_sinceLast.start();
        if (const QImage image = frame.toImage(); !image.isNull())
            m_receiver.takeFrame(image);
    }
    void fail(CameraError error)
    {
        if (!std::exchange(m_hasFailed, true))
            m_receiver.takeError(error);
    }

    scan::CameraReceiver m_receiver;
    QByteArray m_id;
    bool m_hasFailed = false;
    QElapsedTimer m_sinceLast;
    QMediaDevices m_devices;
    QVideoSink m_sink;
    QCamera m_camera;
    QMediaCaptureSession m_session;
    QObject m_context; ///< The first to go: nothing reaches a camera that is ending.
};

} // namespace

Expected<QList<CameraInfo>, CameraError> QtCameras::list() const
{
    QList<CameraInfo> cameras;
    const QByteArray preferred = QMediaDevices::defaultVideoInput().id();
    for (const QCameraDevice& device : QMediaDevices::videoInputs()) {
        const CameraInfo camera{.id = device.id(), .name = device.description()};
        if (camera.id == preferred)
            cameras.prepend(camera);
        else
            cameras.append(camera);
    }
    if (!cameras.isEmpty())
        return cameras;
    return Unexpected(isForbidden() ? CameraError::NotAllowed : CameraError::NoCamera);
}

std::unique_ptr<scan::Camera> QtCameras::open(const QByteArray& id, scan::CameraReceiver receiver)
{
    const QCameraDevice device = deviceOf(id);
    if (device.isNull())
        return nullptr;
    return std::make_unique<QtCamera>(device, std::move(receiver));
}

} // namespace factordesk::app
