// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/failure.h"
#include "core/net/pending.h"
#include "core/net/presentation.h"
#include "core/secret/secure_bytes.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <utility>

namespace factordesk::net {

/// The value of the first header of that name (any case), or a null QByteArray.
[[nodiscard]] QByteArray headerValue(const Headers& headers, QByteArrayView name);

/// Which HTTP a request travels by.
enum class HttpVersion {
    /// HTTP/1.1.
    Http1,
    /// HTTP/2 and nothing else: over TLS by ALPN, on a plain connection to this computer by prior
    /// knowledge. Where the server does not agree to it nothing is sent (Fault::NoHttp2).
    Http2,
    /// HTTP/2 where the server offers it over TLS (ALPN), HTTP/1.1 otherwise.
    Negotiated,
};

/// How the token stands in the header Authorization.
enum class TokenScheme {
    Bearer, ///< As it is (RFC 6750).
    Basic,  ///< Name and password in base64 (RFC 7617).
};

/// One request. Its URL must be https, or http to this computer itself, without user info.
struct HttpRequest
{
    QByteArray method = {}; ///< "GET", "POST", "DELETE"
    QUrl url = {};
    Headers headers = {}; ///< Without the token.
    QByteArray body = {}; ///< Empty for none.
    /// The token, sent as Authorization to `url`'s origin alone; borrowed for the call to
    /// HttpClient::send. nullptr for none.
    const SecureBytes* token = nullptr;
    TokenScheme tokenScheme = TokenScheme::Bearer;
    /// JSON members, at any depth of the request's body or of the answer's (or parameters of a
    /// request that is a form by its Content-Type), whose values the record
    /// replaces by "<NAME>" in upper case: the value of "secret" becomes "<SECRET>". Two lists,
    /// since "code" is a secret in a request and the status in an error answer. What the request's
    /// members held is replaced wherever the answer repeats it.
    QList<QByteArray> secretRequestFields = {};
    QList<QByteArray> secretAnswerFields = {};
    HttpVersion version = HttpVersion::Http1;
    /// How the record shows the bodies; nullptr where they are text.
    std::shared_ptr<const Presentation> presentation = {};
};

/// What a person may choose as a deadline.
inline constexpr std::chrono::seconds shortestDeadline{1};
inline constexpr std::chrono::seconds longestDeadline{3600};

/// Bounds of one exchange.
struct HttpLimits
{
    /// For all of it, from send to the last byte; shortestDeadline to longestDeadline.
    std::chrono::milliseconds deadline{30'000};
    qint64 bodyBytes = 4 * 1024 * 1024; ///< The longest body that is read.
    qint64 headerBytes = 64 * 1024;     ///< The longest headers that are accepted.
};

/// When the parts of an exchange were over, from its start; absent if not reached or not needed. Qt
/// does not tell when a connection stands, nor when a request without a body was sent.
struct Timings
{
    std::optional<std::chrono::microseconds> connecting; ///< The name look-up was over by then.
    std::optional<std::chrono::microseconds> encrypted;
    std::optional<std::chrono::microseconds> requestSent;
    std::optional<std::chrono::microseconds> firstByte; ///< When the headers were whole.
    std::chrono::microseconds total{0};
};

/// A whole HTTP answer, whatever its status.
struct HttpAnswer
{
    int status = 0;
    Headers headers = {};
    QByteArray body = {};
    Headers trailers = {}; ///< What followed the body, on HTTP/2; HTTP/1.1's are not seen.
};

/// The exchange as it was, fit to be shown: the token is replaced by "<TOKEN>" and a code or a
/// secret in the body by its marker, at the place where the record is made, so that no record with
/// a secret exists. Kept for the inspector; never written to disk.
struct ExchangeRecord
{
    QByteArray method = {};
    QUrl url = {};
    Headers requestHeaders;
    QByteArray requestBody;
    int status = 0; ///< 0 when no status line came.
    Headers responseHeaders;
    QByteArray responseBody; ///< In its Presentation where the request has one.
    Headers responseTrailers;
    qint64 bytesSent = 0;     ///< Of the body, as it was before the markers.
    qint64 bytesReceived = 0; ///< Of the body, as it was before the markers.
    Timings timings;
    WallTime sentAt;     ///< The last moment known to be before the request left.
    WallTime receivedAt; ///< When the answer's headers came, or when the exchange ended without.
};

/// A running exchange.
class PendingExchange : public Pending<HttpAnswer, Failure>
{
    Q_OBJECT

public:
    using Pending::Pending;

    /// What is known so far; complete once finished.
    [[nodiscard]] virtual const ExchangeRecord& record() const = 0;
};

/// Sends requests. One request is sent at most once, whatever happens (see the sources of
/// QnamHttpClient for what that takes).
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    [[nodiscard]] virtual std::unique_ptr<PendingExchange> send(const HttpRequest& request,
                                                                const HttpLimits& limits) = 0;
};

} // namespace factordesk::net
