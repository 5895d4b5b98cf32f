// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session_watch.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QString>

#include <utility>

namespace factordesk::app {

namespace {

const QString login = QStringLiteral("org.freedesktop.login1");
const QString loginPath = QStringLiteral("/org/freedesktop/login1");
const QString manager = QStringLiteral("org.freedesktop.login1.Manager");

} // namespace

void SessionWatch::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    QDBusConnection::systemBus().connect(
        login, loginPath, manager, QStringLiteral("PrepareForSleep"), this, SLOT(takeSleep(bool)));
    delaySleep();
    listenToOwnSession();
    QDBusConnection session = QDBusConnection::sessionBus();
    for (const auto& name :
         {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver")})
        session.connect(QString(), QString(), name, QStringLiteral("ActiveChanged"), this,
                        SLOT(takeActive(bool)));
}

void SessionWatch::listenToOwnSession()
{
    QDBusMessage call = QDBusMessage::createMethodCall(login, loginPath, manager,
                                                       QStringLiteral("GetSessionByPID"));
    call << uint(QCoreApplication::applicationPid());
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> own = *watcher;
        // Whoever belongs to none hears of all: rather locked too often than not at all.
        QDBusConnection::systemBus().connect(login, own.isError() ? QString() : own.value().path(),
                                             QStringLiteral("org.freedesktop.login1.Session"),
                                             QStringLiteral("Lock"), this, SLOT(takeLock()));
    });
}

void SessionWatch::delaySleep()
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(login, loginPath, manager, QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep") << QCoreApplication::applicationName()
         << QStringLiteral("The vault is locked first.") << QStringLiteral("delay");
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> delay = *watcher;
        if (!delay.isError())
            m_delay = delay.value();
    });
}

void SessionWatch::takeSleep(bool isBeginning)
{
    takeActive(isBeginning);
    m_delay = {};
    if (!isBeginning)
        delaySleep();
}

void SessionWatch::takeActive(bool isActive)
{
    if (isActive)
        emit locking();
}

} // namespace factordesk::app
