// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/hostile_server.h"

#include "tests/support/data_files.h"
#include "tests/support/network_threads.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

#include <sys/socket.h>
#include <utility>

namespace factordesk::test {

namespace {

QByteArray data(const QString& name)
{
    const QString path = QStringLiteral(FACTORDESK_TEST_DATA "/") + name;
    const std::optional<QByteArray> content = readFile(path);
    if (!content)
        qFatal("cannot read %s", qPrintable(path));
    return *content;
}

QString certificateFile(HostileServer::Tls tls)
{
    switch (tls) {
    case HostileServer::Tls::Off: return {};
    case HostileServer::Tls::Good: return QStringLiteral("test_server.pem");
    case HostileServer::Tls::OtherHost: return QStringLiteral("test_other_host.pem");
    case HostileServer::Tls::Expired: return QStringLiteral("test_expired.pem");
    case HostileServer::Tls::SelfSigned: return QStringLiteral("test_self_signed.pem");
    }
    return {};
}

/// The length of the first whole request in `bytes`, or 0 when there is none yet.
qsizetype wholeRequest(const QByteArray& bytes)
{
    const qsizetype headersEnd = bytes.indexOf("\r\n\r\n");
    if (headersEnd < 0)
        return 0;
    const QByteArray headers = bytes.first(headersEnd).toLower();
    const qsizetype field = headers.indexOf("\r\ncontent-length:");
    const qsizetype lineEnd = field < 0 ? 0 : headers.indexOf("\r\n", field + 2);
    const QByteArray value = field < 0
                                 ? QByteArray("0")
                                 : headers.mid(field + 17, lineEnd < 0 ? -1 : lineEnd - field - 17);
    const qsizetype length = headersEnd + 4 + value.trimmed().toLongLong();
    return bytes.size() >= length ? length : 0;
}

} // namespace

/// One connection; goes with its socket.
class HostileConnection final : public QObject
{
public:
    HostileConnection(HostileServer* server, QSslSocket* socket)
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
        while (const qsizetype length = wholeRequest(m_received)) {
            const QByteArray request = m_received.first(length);
            m_received.remove(0, length);
            m_now = m_server->take(request);
            answer();
        }
    }

    void answer()
    {
        if (m_now.drip.count() > 0) {
            drip();
            return;
        }
        send(std::exchange(m_now.bytes, {}));
        pour();
        end();
    }

    void drip()
    {
        if (m_now.bytes.isEmpty()) {
            end();
            return;
        }
        send(m_now.bytes.first(1));
        m_now.bytes.remove(0, 1);
        QTimer::singleShot(m_now.drip, this, [this] { drip(); });
    }

    void pour()
    {
        constexpr qint64 enough = 256 * 1024;
        while (!m_now.endless.isEmpty() && waiting() < enough) {
            if (!send(m_now.endless))
                return;
        }
    }

    [[nodiscard]] qint64 waiting() const
    {
        return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite();
    }

    /// False when the client has gone.
    bool send(const QByteArray& bytes)
    {
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            return false;
        m_server->m_bytesSent += bytes.size();
        return m_socket->write(bytes) == bytes.size();
    }

    void end()
    {
        switch (m_now.ending) {
        case Behaviour::Ending::KeepOpen: return;
        case Behaviour::Ending::Close: m_socket->disconnectFromHost(); return;
        case Behaviour::Ending::Reset:
            while (waiting() > 0 && m_socket->flush()) {
            }
            const linger atOnce{1, 0};
            setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                       &atOnce, sizeof atOnce);
            m_socket->abort();
            return;
        }
    }

    HostileServer* m_server;
    QSslSocket* m_socket;
    QByteArray m_received;
    Behaviour m_now;
};

QByteArray httpAnswer(int status, const QByteArray& body, const QByteArray& headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

HostileServer::HostileServer(Tls tls) : m_tls(tls)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen on 127.0.0.1: %s", qPrintable(errorString()));
}

HostileServer::~HostileServer()
{
    waitForNetworkThreads();
}

QUrl HostileServer::url(const QString& path) const
{
    QUrl url;
    url.setScheme(m_tls == Tls::Off ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(serverPort());
    url.setPath(path);
    return url;
}

QSslCertificate HostileServer::certificate(Tls tls)
{
    return QSslCertificate(data(certificateFile(tls)), QSsl::Pem);
}

QByteArray HostileServer::authorityPem()
{
    return data(QStringLiteral("test_authority.pem"));
}

QSslConfiguration HostileServer::configuration(Tls tls)
{
    QSslConfiguration result = QSslConfiguration::defaultConfiguration();
    result.setLocalCertificate(certificate(tls));
    result.setPrivateKey(QSslKey(data(QStringLiteral("test_server.key")), QSsl::Ec));
    result.setPeerVerifyMode(QSslSocket::VerifyNone);
    return result;
}

void HostileServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto* socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    new HostileConnection(this, socket);
    if (m_closingAtOnce) {
        socket->disconnectFromHost();
    } else if (m_tls != Tls::Off) {
        socket->setSslConfiguration(configuration(m_tls));
        socket->startServerEncryption();
    }
}

Behaviour HostileServer::take(const QByteArray& request)
{
    m_requests.append(request);
    return m_next.isEmpty() ? m_usual : m_next.takeFirst();
}

} // namespace factordesk::test
