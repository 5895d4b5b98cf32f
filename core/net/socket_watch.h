// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http2_meter.h"
#include "core/net/http_exchange.h"

#include <QAbstractSocket>
#include <QObject>
#include <QSslSocket>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace factordesk::net {

/// How much may come over the connections of one exchange; for its thread and Qt's.
class Traffic final : public QObject
{
    Q_OBJECT

public:
    Traffic(HttpVersion version, const HttpLimits& limits);

    [[nodiscard]] HttpVersion version() const { return m_version; }
    [[nodiscard]] const HttpLimits& limits() const { return m_limits; }
    /// Of all bytes: headers, frames and bodies.
    [[nodiscard]] qint64 mostBytes() const { return m_mostBytes; }
    /// From now on more may come: the longest body.
    void expectBody();

    // Of a plain connection Qt's thread reads for as long as there is something.
    /// False where nothing shall be read any more.
    [[nodiscard]] bool beginReading(const QAbstractSocket& plain);
    void endReading() { m_isReading = false; }
    /// Whether more has come than is allowed, be it read or not.
    [[nodiscard]] bool isExceeded() const;
    /// The exchange is over: frees Qt's thread from a connection that pours.
    void end();

signals:
    // Told from Qt's network thread, after what Qt has told. Nothing more is read then.

    /// There were longer or more header blocks, or frames beside the answer, than a proper one has.
    void headersExceeded();
    void bytesExceeded();

private:
    const HttpVersion m_version;
    const HttpLimits m_limits;
    std::atomic<qint64> m_mostBytes;
    std::atomic_bool m_isReading = false;
    std::atomic_bool m_isOver = false;
    std::atomic<qintptr> m_descriptor = -1; ///< Of the plain connection.
    std::atomic<quint16> m_localPort = 0;
};

/// Reads along what Qt reads from a socket in its network thread, and stops it where that is more
/// than a proper answer is. Qt (6.4) reads headers, chunks and HTTP/2's frames without a bound,
/// decodes a header block of any length in one go, and sees no abort() before it has read what is
/// there.
///
/// Belongs to the socket. The bytes are those beneath TLS. Of HTTP/2 they are judged before Qt is
/// told of them; what Qt reads untold, afterwards: what comes with the end of a handshake, and of a
/// plain connection, which leads to this computer, what comes while it reads.
class SocketWatch final : public QObject
{
    Q_OBJECT

public:
    SocketWatch(QAbstractSocket& socket, std::shared_ptr<Traffic> traffic);

    /// Around what tells Qt that the socket can be read or written (letSocketAct).
    bool letAct(bool mayRead, const std::function<bool()>& deliver);

private:
    void noteEncrypted();
    void expectFrames();
    void prepare();
    [[nodiscard]] bool canBeMuted() const;
    bool letActMuted(const std::function<bool()>& deliver);
    [[nodiscard]] bool admitsWhatHasCome();
    void judge();
    /// Whether they are not too much.
    [[nodiscard]] bool admits(qint64 position, QByteArrayView bytes);
    [[nodiscard]] QByteArray whatQtHasRead();
    void stop();

    QAbstractSocket& m_socket;
    const std::shared_ptr<Traffic> m_traffic;
    const QSslSocket* const m_tls;      ///< The same socket; nullptr where it is plain.
    std::optional<Http2Meter> m_frames; ///< Of HTTP/2.
    qint64 m_read = 0;                  ///< By Qt.
    qint64 m_judged = 0;
    bool m_hasStopped = false;
};

/// Has the sockets of its thread watched, as long as it lives: of Qt's network thread, of which
/// each manager has its own, if its parent is what the manager's reply hands over to that thread
/// (Handover).
class SocketWatching final : public QObject
{
    Q_OBJECT

public:
    /// Before `parent`, which will own it, changes threads.
    SocketWatching(QObject& parent, std::shared_ptr<Traffic> traffic);
    ~SocketWatching() override;

    /// The watch of the socket that `notifier` belongs to; nullptr for what belongs to none.
    [[nodiscard]] SocketWatch* watchFor(const QObject& notifier) const;

private:
    const std::shared_ptr<Traffic> m_traffic;
};

} // namespace factordesk::net
