// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http2_meter.h"
#include "core/net/http_exchange.h"

#include <QAbstractSocket>
#include <QNetworkProxy>
#include <QObject>
#include <QSslSocket>
#include <QThread>

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
    [[nodiscard]] qint64 mostBytes() const;

    /// Qt's network thread, which lives as long as the manager.
    void setThread(QThread& thread) { m_thread = &thread; }
    /// Has Qt's thread end, for which the manager's destructor waits. The exchange is over.
    void endThread();

signals:
    // Told from Qt's network thread, after what Qt has told. Nothing more is read then.

    /// There were longer or more header blocks, or frames beside the answer, than a proper one has.
    void headersExceeded();
    void bytesExceeded();

private:
    const HttpVersion m_version;
    const HttpLimits m_limits;
    std::atomic<QThread*> m_thread = nullptr;
};

/// Reads along what Qt reads from a socket in its network thread, and stops it where that is more
/// than a proper answer is. Qt (6.4) reads headers, chunks and HTTP/2's frames without a bound,
/// decodes a header block of any length in one go, and sees no abort() before it has read what is
/// there.
///
/// Belongs to the socket, which must be buffered (PlainConnections). The bytes are those beneath
/// TLS. Of HTTP/2 they are judged before Qt is told of them, but for what comes with the end of a
/// handshake; that, and HTTP/1.1, when Qt has read it.
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
    [[nodiscard]] bool canBeMuted() const;
    bool letActMuted(const std::function<bool()>& deliver);
    void judge();
    /// Whether the next `count` bytes, which Qt reads or has read, are not too much.
    [[nodiscard]] bool admits(qint64 count);
    void lookForBody(QByteArrayView bytes);
    void stop();

    QAbstractSocket& m_socket;
    const std::shared_ptr<Traffic> m_traffic;
    const QSslSocket* const m_tls;      ///< The same socket; nullptr where it is plain.
    std::optional<Http2Meter> m_frames; ///< Of HTTP/2.
    QByteArray m_endOfHeaders; ///< Of HTTP/1.1: the last bytes, as long as it may be there.
    bool m_hasBody = false;    ///< Of HTTP/1.1: its headers, or some, have ended.
    qint64 m_read = 0;         ///< By Qt.
    qint64 m_judged = 0;
    bool m_hasStopped = false;
};

/// For a manager whose connections are plain: it makes them without a proxy, but buffered, which
/// Qt does only for those that may have one. Else its thread reads on for as long as more comes,
/// and sees nothing else.
class PlainConnections final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override;
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
