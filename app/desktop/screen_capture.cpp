// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/screen_capture.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QFile>
#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>
#include <QUrl>

#include <utility>

namespace factordesk::app {

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
    if (m_way == Way::Grab)
        finish(grabScreens());
    else
        askPortal();
}

void ScreenCapture::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!m_request.isEmpty())
        bus.disconnect(portal, m_request, requestInterface, QStringLiteral("Response"), this,
                       SLOT(takeResponse(uint, QVariantMap)));
    const QString token = QStringLiteral("factordesk%1").arg(++m_asked);
    m_request = requestPath(bus, token);
    bus.connect(portal, m_request, requestInterface, QStringLiteral("Response"), this,
                SLOT(takeResponse(uint, QVariantMap)));
    QDBusMessage call = QDBusMessage::createMethodCall(
        portal, portalPath, QStringLiteral("org.freedesktop.portal.Screenshot"),
        QStringLiteral("Screenshot"));
    call << QString() << QVariantMap{{QStringLiteral("handle_token"), token}};
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, asked = m_asked, watcher] {
        watcher->deleteLater();
        if (watcher->isError() && asked == m_asked)
            finish({}); // There is no portal, or it cannot take pictures.
    });
}

void ScreenCapture::takeResponse(uint response, const QVariantMap& results)
{
    const QUrl place(results.value(QStringLiteral("uri")).toString());
    std::vector<QImage> images;
    if (response == 0 && place.isLocalFile()) {
        if (QImage image(place.toLocalFile()); !image.isNull())
            images.push_back(std::move(image));
        QFile::remove(place.toLocalFile());
    }
    finish(std::move(images));
}

void ScreenCapture::finish(std::vector<QImage> images)
{
    if (!m_request.isEmpty())
        QDBusConnection::sessionBus().disconnect(portal, std::exchange(m_request, {}),
                                                 requestInterface, QStringLiteral("Response"), this,
                                                 SLOT(takeResponse(uint, QVariantMap)));
    if (const Answer answer = std::exchange(m_answer, nullptr))
        answer(std::move(images));
}

} // namespace factordesk::app
