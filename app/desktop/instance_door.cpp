// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/instance_door.h"

#include <QLocalServer>
#include <QLocalSocket>

#include <utility>

namespace factordesk::app {

namespace {

class Door final : public QObject
{
public:
    Door(qsizetype longest, std::function<void(SecureBytes)> visited)
        : m_longest(longest), m_visited(std::move(visited))
    {
        m_server.setSocketOptions(QLocalServer::UserAccessOption);
        connect(&m_server, &QLocalServer::newConnection, this, [this] {
            while (QLocalSocket* visitor = m_server.nextPendingConnection())
                receive(*visitor);
        });
    }

    void open(const QString& path)
    {
        if (m_server.listen(path))
            return;
        QLocalServer::removeServer(path);
        m_server.listen(path);
    }

private:
    /// Over when the visitor has gone: what it had is whole then.
    void receive(QLocalSocket& visitor)
    {
        connect(&visitor, &QLocalSocket::disconnected, this, [this, &visitor] { take(visitor); });
        if (visitor.state() == QLocalSocket::UnconnectedState)
            take(visitor);
    }
    void take(QLocalSocket& visitor)
    {
        visitor.deleteLater();
        visitor.disconnect(this);
        const qint64 size = visitor.bytesAvailable();
        SecureBytes brought(size > 0 && size <= m_longest ? static_cast<std::size_t>(size) : 0);
        const auto room = static_cast<qint64>(brought.size());
        if (visitor.read(reinterpret_cast<char*>(brought.bytes().data()), room) != room)
            brought.clear();
        m_visited(std::move(brought));
    }

    qsizetype m_longest;
    std::function<void(SecureBytes)> m_visited;
    QLocalServer m_server;
};

} // namespace

std::unique_ptr<QObject> openInstanceDoor(const QString& path, qsizetype longest,
                                          std::function<void(SecureBytes)> visited)
{
    auto door = std::make_unique<Door>(longest, std::move(visited));
    door->open(path);
    return door;
}

} // namespace factordesk::app
