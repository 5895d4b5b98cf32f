// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QString>
#include <QTcpServer>
#include <QUrl>

#include <chrono>

class QSslConfiguration;

namespace factordesk::test {

/// What the server does once it has read one whole request.
struct Behaviour
{
    enum class Ending {
        KeepOpen,
        Close, ///< FIN
        Reset, ///< RST
    };

    QByteArray bytes = {}; ///< Sent first.
    Ending ending = Ending::KeepOpen;
    std::chrono::milliseconds drip{0}; ///< Between one byte and the next; 0 sends all at once.
    QByteArray endless = {}; ///< Sent again and again after `bytes`, until the client goes.

    /// The same, with only the first `count` bytes sent.
    [[nodiscard]] Behaviour cutAfter(qsizetype count, Ending end) const
    {
        return {bytes.first(count), end, drip, {}};
    }
};

/// A whole HTTP/1.1 answer with its Content-Length. `headers` are lines that end in CRLF.
[[nodiscard]] QByteArray
httpAnswer(int status, const QByteArray& body,
           const QByteArray& headers = "Content-Type: application/json\r\n");

/// A server on 127.0.0.1 that misbehaves as told. It runs in the test's own event loop. Its end
/// waits for the network threads of its visitors, whose exchanges must be over by then.
class HostileServer final : public QTcpServer
{
    Q_OBJECT

public:
    /// Plain, or TLS with a certificate that is good for localhost and 127.0.0.1, made out to
    /// another host (other.example), or expired; all by the authority in authorityPem() but the one
    /// that signed itself.
    enum class Tls { Off, Good, OtherHost, Expired, SelfSigned };

    explicit HostileServer(Tls tls = Tls::Off);
    ~HostileServer() override;

    /// For every request for which nothing else was said; at first, silence.
    void setBehaviour(Behaviour behaviour) { m_usual = std::move(behaviour); }
    /// For one request; several wait in line.
    void addBehaviour(Behaviour behaviour) { m_next.append(std::move(behaviour)); }
    /// Closes connections as soon as they are made.
    void setClosingAtOnce(bool closing) { m_closingAtOnce = closing; }

    [[nodiscard]] QUrl url(const QString& path = QStringLiteral("/")) const;
    [[nodiscard]] const QList<QByteArray>& requests() const { return m_requests; }
    void forgetRequests() { m_requests.clear(); }
    [[nodiscard]] int connectionCount() const { return m_connections; }
    /// Body and header bytes that were given to the sockets.
    [[nodiscard]] qint64 bytesSent() const { return m_bytesSent; }

    /// The certificate authority of the test certificates.
    [[nodiscard]] static QByteArray authorityPem();
    /// What a server of that kind shows; not for Off.
    [[nodiscard]] static QSslCertificate certificate(Tls tls);
    /// What a server with that certificate is configured with; not for Tls::Off.
    [[nodiscard]] static QSslConfiguration configuration(Tls tls);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    friend class HostileConnection;
    [[nodiscard]] Behaviour take(const QByteArray& request);

    Tls m_tls;
    bool m_closingAtOnce = false;
    Behaviour m_usual;
    QList<Behaviour> m_next;
    QList<QByteArray> m_requests;
    int m_connections = 0;
    qint64 m_bytesSent = 0;
};

} // namespace factordesk::test
