// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/single_instance.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QStandardPaths>

namespace factordesk::app {

namespace {

constexpr int patience = 500; // milliseconds

/// Another configuration folder is another program: tests and second desktops do not disturb.
QString socketPath()
{
    const QString configuration =
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QByteArray mark =
        QCryptographicHash::hash(configuration.toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(16);
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) +
           QStringLiteral("/factordesk-") + QString::fromLatin1(mark);
}

} // namespace

SingleInstance::SingleInstance() : m_name(socketPath())
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* visitor = m_server.nextPendingConnection())
            visitor->deleteLater();
        emit woken();
    });
}

bool SingleInstance::wakeOther() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(patience);
}

void SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return;
    // Nobody answered there (wakeOther): what is left is the socket of one that crashed.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

} // namespace factordesk::app
