// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/qnam_exchange.h"

#include "core/net/header_blocks.h"
#include "core/net/header_tap.h"
#include "core/net/network_request.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace factordesk::net {

namespace {

/// As far as it is known before.
HttpVersion versionFor(const HttpRequest& request)
{
    const bool isPlain = request.url.scheme() == QLatin1String("http");
    return isPlain && request.version == HttpVersion::Negotiated ? HttpVersion::Http1
                                                                 : request.version;
}

/// No value where the way is straight to the server.
std::optional<QNetworkProxy> proxyOf(const QNetworkAccessManager& manager, const QUrl& url)
{
    QNetworkProxy proxy = manager.proxy();
    if (proxy.type() == QNetworkProxy::DefaultProxy)
        proxy = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url)).value(0);
    const bool isStraight =
        proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy;
    return isStraight ? std::nullopt : std::optional(proxy);
}

} // namespace

QnamExchange::QnamExchange(const HttpRequest& request, const HttpLimits& limits,
                           const ConnectionPolicy& policy, const Clock& clock)
    : m_limits(limits)
    , m_clock(clock)
    , m_redactor(request)
    , m_body(request.body)
    , m_traffic(std::make_shared<Traffic>(versionFor(request), limits))
    , m_handover([this](QObject& worker) { takeWorker(worker); })
    , m_manager(std::make_unique<QNetworkAccessManager>())
    , m_guard(policy.pin())
{
    m_record.method = request.method;
    m_record.url = request.url;
    m_record.requestHeaders = m_redactor.requestHeaders();
    m_record.requestBody = m_redactor.requestBody();
    m_record.bytesSent = request.body.size();
    m_record.sentAt = clock.now();
    m_progress.usesTls = request.url.scheme() == QLatin1String("https");
    m_progress.usesHttp2 = request.version == HttpVersion::Http2;
    m_time.start();
    start(request, policy);
}

QnamExchange::~QnamExchange()
{
    if (m_reply)
        m_reply->disconnect(this);
    if (!hasResult())
        return;
    Expected<HttpAnswer, Failure> untaken = takeResult();
    if (untaken)
        wipe(untaken->body);
}

void QnamExchange::start(const HttpRequest& request, const ConnectionPolicy& policy)
{
    if (!m_progress.usesTls)
        m_manager->setProxyFactory(new PlainConnections); // which it takes over
    else if (const std::optional<QNetworkProxy> proxy = policy.proxyFor(request.url))
        m_manager->setProxy(*proxy);
    reachIntoQtsThread();
    // Always with a body to send, be it empty: see OneShotBody.
    m_reply = m_manager->sendCustomRequest(networkRequest(request, m_limits, policy.authorities()),
                                           request.method, &m_body);
    m_reply->setReadBufferSize(readAhead);
    m_handover.setReply(*m_reply);
    watch();

    // Qt's own transfer timeout starts again with every piece of the body.
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(Fault::DeadlineExceeded); });
    m_deadline.start(m_limits.deadline);
}

void QnamExchange::watch()
{
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, &QnamExchange::noteConnecting);
    connect(m_reply, &QNetworkReply::encrypted, this, &QnamExchange::noteEncrypted);
    connect(m_reply, &QNetworkReply::requestSent, this, &QnamExchange::noteRequestSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &QnamExchange::noteHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &QnamExchange::drain);
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_guard.judgeErrors(*m_reply, errors); });
    connect(m_reply, &QNetworkReply::finished, this, &QnamExchange::conclude);
}

void QnamExchange::noteConnecting()
{
    m_progress.connecting = true;
    // Qt tells of each address that it tries; the name look-up was over by the first.
    if (!m_record.timings.connecting)
        m_record.timings.connecting = elapsed();
    m_record.sentAt = m_clock.now();
}

void QnamExchange::reachIntoQtsThread()
{
    connect(m_traffic.get(), &Traffic::headersExceeded, this,
            [this] { stop(Fault::HeadersTooLarge); });
    connect(m_traffic.get(), &Traffic::bytesExceeded, this, [this] { stop(tooLarge()); });
    if (m_traffic->version() == HttpVersion::Http1)
        return;
    m_tap = std::make_shared<HeaderTap>(m_limits.headerBytes);
    connect(m_tap.get(), &HeaderTap::blockCame, this, &QnamExchange::takeBlock);
    connect(m_tap.get(), &HeaderTap::overflowed, this, [this] { stop(Fault::HeadersTooLarge); });
}

void QnamExchange::takeWorker(QObject& worker)
{
    new SocketWatching(worker, m_traffic);
    m_isTapped = m_tap && tapHeaders(worker, m_reply, m_tap);
}

void QnamExchange::noteEncrypted()
{
    if (!m_guard.admits(*m_reply)) {
        stop(m_guard.fault());
        return;
    }
    m_progress.encrypted = true;
    m_record.timings.encrypted = elapsed();
    m_record.sentAt = m_clock.now();
    const QByteArray protocol = m_reply->sslConfiguration().nextNegotiatedProtocol();
    m_progress.usesHttp2 = protocol == QSslConfiguration::ALPNProtocolHTTP2;
    // Qt waits for this slot before it sends anything. Over HTTP/1.1 it would go on and call, and
    // then drop the trailers that hold the outcome.
    if (m_traffic->version() == HttpVersion::Http2 && !m_progress.usesHttp2)
        stop(Fault::NoHttp2);
}

void QnamExchange::noteRequestSent()
{
    m_progress.requestSent = true;
    m_record.timings.requestSent = elapsed();
}

void QnamExchange::noteHeaders()
{
    if (m_progress.headersCame) {
        checkLaterHeaders();
        return;
    }
    takeHeaders(m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                m_reply->rawHeaderPairs());
}

void QnamExchange::takeBlock(int status, const Headers& fields)
{
    if (m_stopped != Fault::None || hasResult())
        return;
    if (m_progress.headersCame)
        m_answerTrailers = joined(m_answerTrailers + fields);
    else
        takeHeaders(status, joined(fields));
}

void QnamExchange::takeHeaders(int status, const Headers& headers)
{
    m_progress.headersCame = true;
    m_record.timings.firstByte = elapsed();
    m_record.receivedAt = m_clock.now();
    m_record.status = status;
    m_answerHeaders = headers;
    if (totalSize(m_answerHeaders) > m_limits.headerBytes) {
        stop(Fault::HeadersTooLarge);
        return;
    }
    m_record.responseHeaders = m_redactor.responseHeaders(m_answerHeaders);
    const QList<qint64> lengths = announcedLengths(m_answerHeaders);
    const qint64 longest = lengths.isEmpty() ? 0 : std::ranges::max(lengths);
    if (longest > m_limits.bodyBytes)
        stop(Fault::BodyTooLarge);
    else
        m_answerBody.reserve(std::min<qint64>(longest, readAhead));
}

void QnamExchange::checkLaterHeaders()
{
    // The first block is there twice by now.
    if (totalSize(m_reply->rawHeaderPairs()) > 3 * m_limits.headerBytes)
        stop(Fault::HeadersTooLarge);
}

void QnamExchange::noteTrailers()
{
    if (!m_progress.usesHttp2 || !m_progress.headersCame)
        return;
    // Qt adds them to the headers; their size is known only here.
    if (!m_isTapped)
        m_answerTrailers = trailersAmong(m_reply->rawHeaderPairs(), m_answerHeaders);
    if (totalSize(m_answerTrailers) > m_limits.headerBytes && m_stopped == Fault::None)
        m_stopped = Fault::HeadersTooLarge;
    else
        m_record.responseTrailers = m_redactor.responseHeaders(m_answerTrailers);
}

void QnamExchange::drain()
{
    if (m_stopped != Fault::None)
        return;
    // Not readAll(), whose capacity, which is to be wiped, may be far larger.
    if (const qint64 available = m_reply->bytesAvailable(); available > 0)
        m_answerBody.append(m_reply->read(available));
    if (m_answerBody.bytes().size() > m_limits.bodyBytes)
        stop(Fault::BodyTooLarge);
}

void QnamExchange::stop(Fault fault)
{
    if (m_stopped != Fault::None || hasResult())
        return;
    m_stopped = fault;
    m_body.refuse();
    m_reply->abort(); // Emits finished, which concludes.
}

Fault QnamExchange::tooLarge() const
{
    return m_progress.headersCame ? Fault::BodyTooLarge : Fault::HeadersTooLarge;
}

void QnamExchange::conclude()
{
    if (hasResult())
        return;
    drain();
    if (hasResult())
        return;
    if (m_stopped == Fault::None)
        m_traffic->endThread(); // while the record is made
    noteTrailers();
    m_deadline.stop();
    if (!m_progress.headersCame)
        m_record.receivedAt = m_clock.now();
    m_record.timings.total = elapsed();
    m_record.bytesReceived = m_answerBody.bytes().size();
    m_record.responseBody = m_redactor.responseBody(m_answerHeaders, m_answerBody.bytes());
    Expected<HttpAnswer, Failure> result = judge();
    m_body.refuse();

    // The manager and its thread go before finished() is told, but not within a signal of theirs.
    m_reply->disconnect(this);
    // Nor may what Qt's thread still has to tell the reply come first: it may be endless.
    QCoreApplication::removePostedEvents(m_reply, QEvent::MetaCall);
    m_reply = nullptr;
    QMetaObject::invokeMethod(
        this, [this] { m_manager.reset(); }, Qt::QueuedConnection);
    finish(std::move(result));
}

Expected<HttpAnswer, Failure> QnamExchange::judge()
{
    const QNetworkReply::NetworkError error = m_reply->error();
    m_progress.requestSent = mayHaveLeft(error);
    if (m_stopped == Fault::BodyTooLarge || m_stopped == Fault::HeadersTooLarge)
        return broken({Stage::Decoding, m_stopped});
    // A guard's refusal may reach us as a stop of ours or as an error of Qt's.
    if (m_guard.fault() != Fault::None)
        return broken({Stage::Tls, m_guard.fault()});
    if (m_stopped == Fault::NoHttp2)
        return broken({Stage::Tls, m_stopped});
    if (m_stopped != Fault::None)
        return broken({stageReached(m_progress), m_stopped});
    // Even if Qt then wanted to send the body again, which it cannot.
    if (m_record.status >= 300 && m_record.status < 400)
        return Unexpected(Failure{Stage::Http, Fault::Redirected, Settlement::Answered, {}});
    // A stream of HTTP/2 that the server resets ends in an error of that kind, whatever the status.
    const bool isWhole =
        error == QNetworkReply::NoError || (isHttpStatusError(error) && m_record.status >= 400);
    if (!isWhole) {
        m_progress.usesProxy = proxyOf(*m_manager, m_record.url).has_value();
        return broken(breakdownFor(error, m_progress));
    }
    if (m_record.status == 0)
        return broken({Stage::Http, Fault::NotHttp});

    const qint64 length = m_answerBody.bytes().size();
    if (std::ranges::any_of(announcedLengths(m_answerHeaders),
                            [length](qint64 l) { return l != length; }))
        return broken({Stage::Decoding, Fault::Truncated});
    return HttpAnswer{m_record.status, m_answerHeaders, m_answerBody.take(), m_answerTrailers};
}

Unexpected<Failure> QnamExchange::broken(Breakdown breakdown) const
{
    const bool said = m_reply->error() != QNetworkReply::NoError;
    return Unexpected(Failure{breakdown.stage, breakdown.fault,
                              m_progress.requestSent ? Settlement::Unknown : Settlement::NotSent,
                              said ? m_redactor.text(m_reply->errorString()) : QString(),
                              m_guard.refused()});
}

bool QnamExchange::mayHaveLeft(QNetworkReply::NetworkError error) const
{
    if (m_progress.requestSent || m_progress.headersCame || m_body.isHandedOver())
        return true;
    // Both happen in this thread while Qt's waits: so this holds even if we stopped it just now.
    if (m_body.size() > 0 || (m_progress.usesTls && !m_progress.encrypted))
        return false;
    // Qt does not tell when it has sent a request whose body is empty.
    return error != QNetworkReply::ConnectionRefusedError &&
           error != QNetworkReply::HostNotFoundError;
}

std::chrono::microseconds QnamExchange::elapsed() const
{
    return std::chrono::microseconds(m_time.nsecsElapsed() / 1000);
}

} // namespace factordesk::net
