// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal/screenshot_request.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QUrl>

#include <utility>

namespace factordesk::app {

namespace {

const QString portal = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString requestInterface = QStringLiteral("org.freedesktop.portal.Request");

/// Where the portal will answer a request: it makes the path of who asks and of the token, so that
/// one can listen before asking.
QString requestPath(const QDBusConnection& bus, const QString& token)
{
    QString sender = bus.baseService().mid(1);
    sender.replace(QLatin1Char('.'), QLatin1Char('_'));
    return portalPath + QStringLiteral("/request/") + sender + QLatin1Char('/') + token;
}

} // namespace

ScreenshotRequest::ScreenshotRequest()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    const QString token = QStringLiteral("factordesk");
    listen(requestPath(bus, token));
    QDBusMessage call = QDBusMessage::createMethodCall(
        portal, portalPath, QStringLiteral("org.freedesktop.portal.Screenshot"),
        QStringLiteral("Screenshot"));
    call << QString() << QVariantMap{{QStringLiteral("handle_token"), token}};
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (m_request.isEmpty())
            return; // Answered already.
        if (reply.isError())
            emit ended(ScreenshotEnding::Refused, {});
        else if (reply.value().path() != m_request)
            listen(reply.value().path()); // A portal before 0.9 makes a path of its own.
    });
}

void ScreenshotRequest::listen(const QString& request)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    const QString before = std::exchange(m_request, request);
    if (!before.isEmpty())
        bus.disconnect(portal, before, requestInterface, QStringLiteral("Response"), this,
                       SLOT(takeResponse(uint, QVariantMap)));
    bus.connect(portal, request, requestInterface, QStringLiteral("Response"), this,
                SLOT(takeResponse(uint, QVariantMap)));
}

void ScreenshotRequest::takeResponse(uint response, const QVariantMap& results)
{
    if (std::exchange(m_request, {}).isEmpty())
        return;
    const QUrl place(results.value(QStringLiteral("uri")).toString());
    constexpr uint wasCancelled = 1;
    if (response == 0 && place.isLocalFile())
        emit ended(ScreenshotEnding::Taken, place.toLocalFile());
    else
        emit ended(
            response == wasCancelled ? ScreenshotEnding::Cancelled : ScreenshotEnding::Refused, {});
}

} // namespace factordesk::app
