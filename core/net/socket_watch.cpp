// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/socket_watch.h"

#include "core/net/event_sight.h"
#include "core/net/network_request.h"

#include <QPointer>
#include <QSocketNotifier>
#include <QSslConfiguration>

#include <utility>

namespace factordesk::net {

namespace {

/// Until a handshake is over, since what comes with its end is judged afterwards.
constexpr qint64 duringHandshake = 1024;
/// What may come over a connection beside the headers and the body of the longest answer; and, of
/// HTTP/1.1, before a body has begun.
constexpr qint64 overhead = 2 * 1024 * 1024;
/// What is measured is up to 8/5 of what comes (HpackMeter); the exchange itself is exact.
constexpr qint64 mostMeasured = 2;

thread_local SocketWatching* watching = nullptr;

/// The socket that `descendant` is a part of: that of the connection, not one that it has for TLS
/// or to its proxy. nullptr where there is none.
QAbstractSocket* socketOf(const QObject& descendant)
{
    QAbstractSocket* outermost = nullptr;
    for (QObject* it = descendant.parent(); it; it = it->parent()) {
        if (auto* const socket = qobject_cast<QAbstractSocket*>(it))
            outermost = socket;
    }
    return outermost;
}

} // namespace

bool letSocketAct(const QObject& notifier, const std::function<bool()>& deliver)
{
    SocketWatch* const watch = watching ? watching->watchFor(notifier) : nullptr;
    if (!watch)
        return deliver();
    const auto* const known = qobject_cast<const QSocketNotifier*>(&notifier);
    return watch->letAct(known && known->type() == QSocketNotifier::Read, deliver);
}

Traffic::Traffic(HttpVersion version, const HttpLimits& limits)
    : m_version(version), m_limits(limits)
{
}

qint64 Traffic::mostBytes() const
{
    return m_limits.bodyBytes + m_limits.headerBytes + overhead;
}

void Traffic::endThread()
{
    if (QThread* const thread = m_thread)
        thread->quit();
}

QList<QNetworkProxy> PlainConnections::queryProxy(const QNetworkProxyQuery&)
{
    // The socket asks the application's settings, which have none for this computer.
    return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
}

SocketWatching::SocketWatching(QObject& parent, std::shared_ptr<Traffic> traffic)
    : QObject(&parent), m_traffic(std::move(traffic))
{
    // Goes with it to the other thread, where it comes before anything is asked for there.
    QMetaObject::invokeMethod(
        this,
        [this] {
            watching = this;
            m_traffic->setThread(*thread());
        },
        Qt::QueuedConnection);
}

SocketWatching::~SocketWatching()
{
    if (watching == this)
        watching = nullptr;
}

SocketWatch* SocketWatching::watchFor(const QObject& notifier) const
{
    QAbstractSocket* const socket = socketOf(notifier);
    if (!socket)
        return nullptr;
    auto* const watch = socket->findChild<SocketWatch*>(QString(), Qt::FindDirectChildrenOnly);
    return watch ? watch : new SocketWatch(*socket, m_traffic);
}

SocketWatch::SocketWatch(QAbstractSocket& socket, std::shared_ptr<Traffic> traffic)
    : QObject(&socket)
    , m_socket(socket)
    , m_traffic(std::move(traffic))
    , m_tls(qobject_cast<QSslSocket*>(&socket))
{
    // Qt leaves the delay on (Nagle), and over HTTP/2 writes headers and body one after the other:
    // the body may then wait for 40 ms, until the server acknowledges the headers.
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_tls) {
        m_socket.setReadBufferSize(duringHandshake);
        connect(m_tls, &QSslSocket::encrypted, this, &SocketWatch::noteEncrypted);
    } else {
        m_socket.setReadBufferSize(readAhead);
        if (m_traffic->version() == HttpVersion::Http2)
            expectFrames();
    }
    connect(&m_socket, &QIODevice::readyRead, this, &SocketWatch::judge);
}

void SocketWatch::noteEncrypted()
{
    m_socket.setReadBufferSize(readAhead);
    if (m_tls->sslConfiguration().nextNegotiatedProtocol() == QSslConfiguration::ALPNProtocolHTTP2)
        expectFrames();
}

void SocketWatch::expectFrames()
{
    m_frames.emplace(mostMeasured * m_traffic->limits().headerBytes);
}

bool SocketWatch::letAct(bool mayRead, const std::function<bool()>& deliver)
{
    if (!m_hasStopped && m_socket.isOpen() && !m_socket.isTransactionStarted())
        m_socket.startTransaction();
    return mayRead && canBeMuted() ? letActMuted(deliver) : deliver();
}

/// Where a socket that reads has nothing to tell of but what has come, and perhaps of its end.
/// (With TLS, also that it has encrypted what was to be written; Qt waits for nothing but its way.)
bool SocketWatch::canBeMuted() const
{
    const bool isReady =
        m_tls ? m_tls->isEncrypted() : m_socket.state() == QAbstractSocket::ConnectedState;
    return m_frames && !m_hasStopped && isReady;
}

/// Lets the socket read and decrypt what has come, and tells of it for the socket.
bool SocketWatch::letActMuted(const std::function<bool()>& deliver)
{
    const auto error = m_socket.error();
    const auto state = m_socket.state();
    m_socket.blockSignals(true);
    const bool result = deliver();
    m_socket.blockSignals(false);

    // Before Qt reads, which may end the connection and tell of that itself.
    const bool hasEnded = state != QAbstractSocket::UnconnectedState &&
                          m_socket.state() == QAbstractSocket::UnconnectedState;
    const bool hasFailed = m_socket.error() != error || m_socket.state() != state;
    const QPointer<SocketWatch> self = this;
    const qint64 count = m_socket.bytesAvailable();
    if (!admits(count))
        stop();
    else if (count > 0)
        emit m_socket.readyRead();
    if (self && hasFailed)
        emit m_socket.errorOccurred(m_socket.error());
    if (self && hasEnded)
        emit m_socket.disconnected();
    return result;
}

void SocketWatch::judge()
{
    if (!m_socket.isTransactionStarted())
        return;
    // A transaction keeps what is read, so that it can be read again.
    const qint64 unread = m_socket.bytesAvailable();
    m_socket.rollbackTransaction();
    const qint64 count = m_socket.bytesAvailable() - unread;
    const bool isAdmitted = admits(count);
    m_socket.skip(count);
    m_read += count;
    if (isAdmitted)
        m_socket.startTransaction();
    else
        stop();
}

bool SocketWatch::admits(qint64 count)
{
    const qint64 known = qMax(m_judged - m_read, qint64(0));
    if (known >= count)
        return true;
    m_judged = m_read + count;
    if (m_frames && !m_frames->take(m_socket.peek(count).sliced(known))) {
        emit m_traffic->headersExceeded();
        return false;
    }
    if (!m_frames && !m_hasBody)
        lookForBody(m_socket.peek(count).sliced(known));
    if (m_judged > (m_frames || m_hasBody ? m_traffic->mostBytes() : overhead)) {
        emit m_traffic->bytesExceeded();
        return false;
    }
    return true;
}

void SocketWatch::lookForBody(QByteArrayView bytes)
{
    m_endOfHeaders += bytes;
    m_hasBody = m_endOfHeaders.contains("\n\r\n") || m_endOfHeaders.contains("\n\n");
    m_endOfHeaders = m_endOfHeaders.last(qMin(m_endOfHeaders.size(), qsizetype(2)));
}

/// Qt is not told any more that there is something to read; so its buffers fill up, and the thread
/// has time to see that the exchange is over.
void SocketWatch::stop()
{
    m_hasStopped = true;
    disconnect(&m_socket, &QIODevice::readyRead, nullptr, nullptr);
}

} // namespace factordesk::net
