// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/screen_capture.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>
#include <QUrl>

#include <utility>

namespace factordesk::app {

using ui::ScreenError;

namespace {

const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString requestInterface = QStringLiteral("org.freedesktop.portal.Request");

std::vector<QImage> grabScreens()
{
    std::vector<QImage> images;
    for (QScreen* const screen : QGuiApplication::screens())
        if (QImage image = screen->grabWindow().toImage(); !image.isNull())
            images.push_back(std::move(image));
    return images;
}

/// Where the portal will answer a request: it makes the path of who asks and of the token, so that
/// one can listen before asking.
QString requestPath(const QDBusConnection& bus, const QString& token)
{
    QString sender = bus.baseService().mid(1);
    sender.replace(QLatin1Char('.'), QLatin1Char('_'));
    return portalPath + QStringLiteral("/request/") + sender + QLatin1Char('/') + token;
}

} // namespace

ScreenCapture::Way ScreenCapture::wayHere()
{
    return QGuiApplication::platformName().startsWith(QLatin1String("wayland")) ? Way::Portal
                                                                                : Way::Grab;
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
    const QDBusConnection bus = QDBusConnection::sessionBus();
    const QString token = QStringLiteral("factordesk%1").arg(++m_asked);
    listen(requestPath(bus, token));
    QDBusMessage call = QDBusMessage::createMethodCall(
        portal, portalPath, QStringLiteral("org.freedesktop.portal.Screenshot"),
        QStringLiteral("Screenshot"));
    call << QString() << QVariantMap{{QStringLiteral("handle_token"), token}};
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, asked = m_asked, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (asked != m_asked || m_request.isEmpty())
            return; // Asked again, or answered already.
        if (reply.isError())
            finish(Unexpected(ScreenError::Refused)); // No portal, or it cannot take pictures.
        else if (reply.value().path() != m_request)
            listen(reply.value().path()); // A portal before 0.9 makes a path of its own.
    });
}

void ScreenCapture::listen(const QString& request)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    const QString before = std::exchange(m_request, request);
    if (!before.isEmpty())
        bus.disconnect(portal, before, requestInterface, QStringLiteral("Response"), this,
                       SLOT(takeResponse(uint, QVariantMap)));
    if (!request.isEmpty())
        bus.connect(portal, request, requestInterface, QStringLiteral("Response"), this,
                    SLOT(takeResponse(uint, QVariantMap)));
}

void ScreenCapture::takeResponse(uint response, const QVariantMap& results)
{
    const QUrl place(results.value(QStringLiteral("uri")).toString());
    constexpr uint wasCancelled = 1;
    if (response == wasCancelled) {
        finish(Unexpected(ScreenError::Cancelled));
        return;
    }
    std::vector<QImage> images;
    if (response == 0 && place.isLocalFile()) {
        if (QImage image(place.toLocalFile()); !image.isNull())
            images.push_back(std::move(image));
        QFile::remove(place.toLocalFile());
    }
    if (images.empty())
        finish(Unexpected(ScreenError::Refused));
    else
        finish(std::move(images));
}

void ScreenCapture::finish(Expected<std::vector<QImage>, ScreenError> images)
{
    listen({});
    if (const Answer answer = std::exchange(m_answer, nullptr))
        answer(std::move(images));
}

} // namespace factordesk::app
