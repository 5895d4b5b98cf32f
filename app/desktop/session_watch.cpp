// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session_watch.h"

#include <QDBusConnection>
#include <QString>

#include <utility>

namespace factordesk::app {

void SessionWatch::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    const auto login = QStringLiteral("org.freedesktop.login1");
    QDBusConnection system = QDBusConnection::systemBus();
    system.connect(login, QStringLiteral("/org/freedesktop/login1"),
                   QStringLiteral("org.freedesktop.login1.Manager"),
                   QStringLiteral("PrepareForSleep"), this, SLOT(takeActive(bool)));
    // A session's own object; logind sends it to the session's processes, whatever its path.
    system.connect(login, QString(), QStringLiteral("org.freedesktop.login1.Session"),
                   QStringLiteral("Lock"), this, SLOT(takeLock()));
    QDBusConnection session = QDBusConnection::sessionBus();
    for (const auto& name :
         {QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("org.gnome.ScreenSaver")})
        session.connect(QString(), QString(), name, QStringLiteral("ActiveChanged"), this,
                        SLOT(takeActive(bool)));
}

void SessionWatch::takeActive(bool isActive)
{
    if (isActive)
        emit locking();
}

} // namespace factordesk::app
