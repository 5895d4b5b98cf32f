// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/screen_capture.h"

#include "app/portal/screenshot_ending.h"
#include "core/modules/modules.h"

#include <QFile>
#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>

#include <utility>

namespace factordesk::app {

using ui::ScreenError;

namespace {

std::vector<QImage> grabScreens()
{
    std::vector<QImage> images;
    for (QScreen* const screen : QGuiApplication::screens())
        if (QImage image = screen->grabWindow().toImage(); !image.isNull())
            images.push_back(std::move(image));
    return images;
}

/// Removes the file.
std::vector<QImage> takePicture(const QString& path)
{
    std::vector<QImage> images;
    if (QImage image(path); !image.isNull())
        images.push_back(std::move(image));
    QFile::remove(path);
    return images;
}

/// Without a word from it. Takes a moment where it is still asking.
void end(std::unique_ptr<QProcess> process)
{
    if (!process)
        return;
    process->disconnect();
    process->kill();
    process->waitForFinished();
    process.release()->deleteLater(); // It may be what calls.
}

} // namespace

ScreenCapture::Way ScreenCapture::wayHere()
{
    return QGuiApplication::platformName().startsWith(QLatin1String("wayland")) ? Way::Portal
                                                                                : Way::Grab;
}

ScreenCapture::~ScreenCapture()
{
    end(std::move(m_asking));
}

void ScreenCapture::capture(Answer answer)
{
    m_answer = std::move(answer);
    if (m_way == Way::Portal)
        askPortal();
    else if (std::vector<QImage> images = grabScreens(); !images.empty())
        finish(std::move(images));
    else
        finish(Unexpected(ScreenError::Refused));
}

void ScreenCapture::askPortal()
{
    end(std::exchange(m_asking, std::make_unique<QProcess>()));
    m_asking->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_asking.get(), &QProcess::finished, this, &ScreenCapture::takeEnding);
    connect(m_asking.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(Unexpected(ScreenError::Refused));
    });
    m_asking->start(ownFile(QStringLiteral("factordesk-screenshot")), {}, QIODevice::ReadOnly);
}

void ScreenCapture::takeEnding()
{
    const bool isNormal = m_asking->exitStatus() == QProcess::NormalExit;
    const auto ending =
        isNormal ? ScreenshotEnding(m_asking->exitCode()) : ScreenshotEnding::Refused;
    std::vector<QImage> images;
    if (ending == ScreenshotEnding::Taken)
        images = takePicture(QString::fromUtf8(m_asking->readAllStandardOutput()));
    if (!images.empty())
        finish(std::move(images));
    else
        finish(Unexpected(ending == ScreenshotEnding::Cancelled ? ScreenError::Cancelled
                                                                : ScreenError::Refused));
}

void ScreenCapture::finish(Expected<std::vector<QImage>, ScreenError> images)
{
    end(std::move(m_asking));
    if (const Answer answer = std::exchange(m_answer, nullptr))
        answer(std::move(images));
}

} // namespace factordesk::app
