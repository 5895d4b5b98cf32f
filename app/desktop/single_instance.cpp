// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/single_instance.h"

#include "app/desktop/instance_door.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <span>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace factordesk::app {

namespace {

constexpr timeval patience{.tv_sec = 0, .tv_usec = 500'000};

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

/// Closed at its end.
class Socket
{
public:
    Socket() : m_descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    ~Socket() { ::close(m_descriptor); }

    [[nodiscard]] bool connectTo(const QByteArray& path) const
    {
        sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
        if (std::size_t(path.size()) >= sizeof address.sun_path)
            return false;
        std::ranges::copy(path, address.sun_path);
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        return ::connect(m_descriptor, reinterpret_cast<const sockaddr*>(&address),
                         sizeof address) == 0;
    }
    void send(std::span<const std::byte> bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t sent = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return;
            bytes = bytes.subspan(static_cast<std::size_t>(sent));
        }
    }

private:
    int m_descriptor;
};

} // namespace

SingleInstance::SingleInstance() : m_path(socketPath()) {}

SingleInstance::~SingleInstance() = default;

void SingleInstance::receive(SecureBytes brought)
{
    emit woken();
    if (brought.isEmpty())
        return;
    m_argument = std::move(brought);
    emit handedOver();
}

SecureBytes SingleInstance::takeArgument()
{
    return std::exchange(m_argument, {});
}

// By the system's own calls: Qt's local sockets would have every start load all of Qt Network.
bool SingleInstance::wakeOther(const SecureBytes& argument) const
{
    const Socket socket;
    if (!socket.connectTo(QFile::encodeName(m_path)))
        return false;
    socket.send(argument.bytes());
    return true;
}

void SingleInstance::listen()
{
    // Nobody answered there (wakeOther): what is left is the socket of one that crashed.
    m_door = openInstanceDoor(m_path, maximumSize,
                              [this](SecureBytes brought) { receive(std::move(brought)); });
}

} // namespace factordesk::app
