// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http2_server.h"

#include "tests/support/network_threads.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <QtEndian>

#include <sys/socket.h>

namespace factordesk::test {

namespace {

// RFC 9113, section 6
enum FrameType : std::uint8_t {
    Data = 0,
    Headers = 1,
    Reset = 3,
    Settings = 4,
    Ping = 6,
    GoAway = 7,
    WindowUpdate = 8,
    Continuation = 9
};
constexpr std::uint8_t endStreamFlag = 0x1;
constexpr std::uint8_t ackFlag = 0x1;
constexpr std::uint8_t endHeadersFlag = 0x4;
constexpr std::uint32_t ourStream = 1; ///< The first that a client opens.
constexpr qsizetype frameHeaderSize = 9;
const QByteArray preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

QByteArray bigEndian(std::uint32_t value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray frameBytes(std::uint8_t type, std::uint8_t flags, std::uint32_t stream,
                      const QByteArray& content)
{
    return bigEndian(static_cast<std::uint32_t>(content.size())).sliced(1) +
           static_cast<char>(type) + static_cast<char>(flags) + bigEndian(stream) + content;
}

/// A string of HPACK, not Huffman-coded (RFC 7541, sections 5.1 and 5.2).
QByteArray hpackString(const QByteArray& text)
{
    constexpr qsizetype prefix = 127;
    QByteArray bytes;
    if (text.size() < prefix)
        return static_cast<char>(text.size()) + text;
    bytes += static_cast<char>(prefix);
    qsizetype rest = text.size() - prefix;
    for (; rest >= 128; rest /= 128)
        bytes += static_cast<char>(rest % 128 + 128);
    bytes += static_cast<char>(rest);
    return bytes + text;
}

/// Each a literal without indexing and with its name (RFC 7541, section 6.2.2).
QByteArray hpackBlock(const net::Headers& fields)
{
    QByteArray block;
    for (const auto& [name, value] : fields)
        block += '\0' + hpackString(name) + hpackString(value);
    return block;
}

/// One byte for a field: the newest of the receiver's table (RFC 7541, section 6.1).
constexpr char newestOfTable = static_cast<char>(0x80 | 62);

/// The status, and a field for the receiver's table (RFC 7541, section 6.2.1).
QByteArray tableEntry(const QByteArray& name, const QByteArray& value)
{
    constexpr char addToTable = 0x40;
    return hpackBlock({{":status", "200"}}) + addToTable + hpackString(name) + hpackString(value);
}

} // namespace

void Http2Frames::add(std::uint8_t type, std::uint8_t flags, std::uint32_t stream,
                      const QByteArray& content)
{
    m_bytes += frameBytes(type, flags, stream, content);
}

Http2Frames& Http2Frames::headers(const net::Headers& fields, bool endsStream)
{
    const QByteArray block = hpackBlock(fields);
    // What a frame cannot hold goes on in CONTINUATION frames.
    constexpr qsizetype largest = 16'384;
    for (qsizetype at = 0; at == 0 || at < block.size(); at += largest) {
        const bool isLast = at + largest >= block.size();
        std::uint8_t flags = isLast ? endHeadersFlag : 0;
        if (at == 0 && endsStream)
            flags |= endStreamFlag;
        add(at == 0 ? Headers : Continuation, flags, ourStream, block.mid(at, largest));
    }
    return *this;
}

Http2Frames& Http2Frames::repeatedField(const QByteArray& name, const QByteArray& value, int times)
{
    add(Headers, endHeadersFlag, ourStream,
        tableEntry(name, value) + QByteArray(times, newestOfTable));
    return *this;
}

Http2Frames& Http2Frames::repeatedField(const QByteArray& name, const QByteArray& value, int times,
                                        int frames)
{
    add(Headers, 0, ourStream, tableEntry(name, value));
    for (int i = 1; i <= frames; ++i)
        continuation(QByteArray(times, newestOfTable), i == frames);
    return *this;
}

Http2Frames& Http2Frames::openHeaders(const net::Headers& fields)
{
    add(Headers, 0, ourStream, hpackBlock(fields));
    return *this;
}

Http2Frames& Http2Frames::continuation(const QByteArray& bytes, bool endsHeaders)
{
    add(Continuation, endsHeaders ? endHeadersFlag : 0, ourStream, bytes);
    return *this;
}

Http2Frames& Http2Frames::ping()
{
    add(Ping, 0, 0, QByteArray(8, 'p'));
    return *this;
}

Http2Frames& Http2Frames::settings()
{
    add(Settings, 0, 0, {});
    return *this;
}

Http2Frames& Http2Frames::windowUpdate()
{
    add(WindowUpdate, 0, ourStream, bigEndian(1));
    return *this;
}

Http2Frames& Http2Frames::data(const QByteArray& bytes, bool endsStream)
{
    add(Data, endsStream ? endStreamFlag : 0, ourStream, bytes);
    return *this;
}

Http2Frames& Http2Frames::reset(std::uint32_t errorCode)
{
    add(Reset, 0, ourStream, bigEndian(errorCode));
    return *this;
}

Http2Frames& Http2Frames::goAway(std::uint32_t lastStream, std::uint32_t errorCode)
{
    add(GoAway, 0, 0, bigEndian(lastStream) + bigEndian(errorCode));
    return *this;
}

/// One connection; goes with its socket.
class Http2Connection final : public QObject
{
public:
    Http2Connection(Http2Server* server, QSslSocket* socket)
        : QObject(socket), m_server(server), m_socket(socket)
    {
        connect(socket, &QIODevice::readyRead, this, [this] { read(); });
        connect(socket, &QIODevice::bytesWritten, this, [this] { pour(); });
        connect(socket, &QSslSocket::encryptedBytesWritten, this, [this] { pour(); });
    }

private:
    void read()
    {
        m_received += m_socket->readAll();
        if (!m_greeted) {
            if (!m_received.startsWith(preface))
                return;
            m_greeted = true;
            m_received.remove(0, preface.size());
            m_socket->write(frameBytes(Settings, 0, 0, {}));
        }
        while (readFrame()) {
        }
    }

    bool readFrame()
    {
        if (m_received.size() < frameHeaderSize)
            return false;
        const qsizetype length = qFromBigEndian<quint32>(m_received.constData()) >> 8;
        if (m_received.size() < frameHeaderSize + length)
            return false;
        const auto type = static_cast<std::uint8_t>(m_received.at(3));
        const auto flags = static_cast<std::uint8_t>(m_received.at(4));
        const QByteArray content = m_received.mid(frameHeaderSize, length);
        m_received.remove(0, frameHeaderSize + length);
        if (type == Settings && (flags & ackFlag) == 0)
            m_socket->write(frameBytes(Settings, ackFlag, 0, {}));
        if (type == Data)
            m_body += content;
        if ((type == Data || type == Headers) && (flags & endStreamFlag) != 0)
            answer();
        return true;
    }

    void answer()
    {
        m_server->m_requests.append(std::exchange(m_body, {}));
        const Behaviour& behaviour = m_server->m_behaviour;
        m_socket->write(behaviour.bytes);
        m_endless = behaviour.endless;
        if (behaviour.drip.count() > 0) {
            connect(&m_drip, &QTimer::timeout, this, [this] { m_socket->write(m_endless); });
            m_drip.start(behaviour.drip);
        }
        pour();
        switch (behaviour.ending) {
        case Behaviour::Ending::KeepOpen: return;
        case Behaviour::Ending::Close: m_socket->disconnectFromHost(); return;
        case Behaviour::Ending::Reset: break;
        }
        while (m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() > 0 &&
               m_socket->flush()) {
        }
        const linger atOnce{1, 0};
        setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
                   sizeof atOnce);
        m_socket->abort();
    }

    void pour()
    {
        constexpr qint64 enough = 256 * 1024;
        while (!m_drip.isActive() && !m_endless.isEmpty() &&
               m_socket->state() == QAbstractSocket::ConnectedState &&
               m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() < enough)
            m_socket->write(m_endless);
    }

    Http2Server* m_server;
    QSslSocket* m_socket;
    QByteArray m_received;
    QByteArray m_endless;
    QTimer m_drip; ///< Runs where the endless pieces come one now and then.
    QByteArray m_body;
    bool m_greeted = false;
};

Http2Server::Http2Server(HostileServer::Tls tls) : m_tls(tls)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen on 127.0.0.1: %s", qPrintable(errorString()));
}

Http2Server::~Http2Server()
{
    waitForNetworkThreads();
}

QUrl Http2Server::url() const
{
    QUrl url;
    url.setScheme(m_tls == HostileServer::Tls::Off ? QStringLiteral("http")
                                                   : QStringLiteral("https"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(serverPort());
    return url;
}

void Http2Server::incomingConnection(qintptr descriptor)
{
    auto* socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    new Http2Connection(this, socket);
    if (m_tls == HostileServer::Tls::Off)
        return;
    QSslConfiguration configuration = HostileServer::configuration(m_tls);
    configuration.setAllowedNextProtocols({QSslConfiguration::ALPNProtocolHTTP2});
    socket->setSslConfiguration(configuration);
    socket->startServerEncryption();
}

} // namespace factordesk::test
