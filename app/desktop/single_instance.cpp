// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/single_instance.h"

#include <QCryptographicHash>
#include <QLocalSocket>
#include <QStandardPaths>

#include <utility>

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
        while (QLocalSocket* visitor = m_server.nextPendingConnection()) {
            // Over when the visitor has gone: what it had is whole then.
            connect(visitor, &QLocalSocket::disconnected, this,
                    [this, visitor] { receive(*visitor); });
            if (visitor->state() == QLocalSocket::UnconnectedState)
                receive(*visitor);
        }
        emit woken();
    });
}

void SingleInstance::receive(QLocalSocket& visitor)
{
    visitor.deleteLater();
    visitor.disconnect(this);
    const qint64 size = visitor.bytesAvailable();
    if (size <= 0 || size > maximumSize)
        return;
    SecureBytes argument(static_cast<std::size_t>(size));
    const qint64 count = visitor.read(reinterpret_cast<char*>(argument.bytes().data()), size);
    if (count != size)
        return;
    m_argument = std::move(argument);
    emit handedOver();
}

SecureBytes SingleInstance::takeArgument()
{
    return std::exchange(m_argument, {});
}

bool SingleInstance::wakeOther(const SecureBytes& argument) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience))
        return false;
    if (!argument.isEmpty()) {
        socket.write(argument.text().data(), static_cast<qint64>(argument.size()));
        socket.waitForBytesWritten(patience);
    }
    socket.disconnectFromServer();
    return true;
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
