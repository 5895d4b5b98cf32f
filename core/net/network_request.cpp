// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/network_request.h"

#include "core/net/loopback.h"

#include <QSslConfiguration>

#include <algorithm>

namespace factordesk::net {

namespace {

bool hasControlCharacter(QByteArrayView text)
{
    return std::ranges::any_of(text, [](char character) {
        return static_cast<unsigned char>(character) < 0x20 || character == 0x7f;
    });
}

QByteArrayView tokenText(const SecureBytes& token)
{
    return {token.text().data(), qsizetype(token.size())};
}

QByteArray schemeName(TokenScheme scheme)
{
    return scheme == TokenScheme::Basic ? "Basic " : "Bearer ";
}

void addHeaders(QNetworkRequest& to, const HttpRequest& from)
{
    to.setRawHeader("User-Agent", "Factordesk/" FACTORDESK_VERSION);
    // Naming it switches Qt's decompression off, and with it the bombs and the silent truncation.
    to.setRawHeader("Accept-Encoding", "identity");
    for (const auto& [name, value] : from.headers)
        to.setRawHeader(name, value);
    if (from.token)
        to.setRawHeader("Authorization",
                        schemeName(from.tokenScheme) + tokenText(*from.token).toByteArray());
}

} // namespace

std::optional<QString> objectionTo(const HttpRequest& request)
{
    const QUrl& url = request.url;
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty())
        return QStringLiteral("not a URL with a host");
    if (!url.userInfo().isEmpty())
        return QStringLiteral("user info in the URL");
    if (scheme != QLatin1String("https") && scheme != QLatin1String("http"))
        return QStringLiteral("neither https nor http");
    if (scheme == QLatin1String("http") && !isLoopbackHost(url.host()))
        return QStringLiteral("http to another computer");
    const bool headersAreClean = std::ranges::none_of(request.headers, [](const auto& header) {
        return hasControlCharacter(header.first) || hasControlCharacter(header.second);
    });
    if (!headersAreClean || (request.token && hasControlCharacter(tokenText(*request.token))))
        return QStringLiteral("a control character in a header");
    return std::nullopt;
}

QNetworkRequest networkRequest(const HttpRequest& request, const HttpLimits& limits,
                               const std::optional<QList<QSslCertificate>>& authorities)
{
    QNetworkRequest result(request.url);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                        QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    const bool usesTls = request.url.scheme() == QLatin1String("https");
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute,
                        request.version != HttpVersion::Http1 && usesTls);
    // Without TLS there is nobody to ask: HTTP/2 from the first byte on (RFC 9113, section 3.3).
    result.setAttribute(QNetworkRequest::Http2DirectAttribute,
                        request.version == HttpVersion::Http2 && !usesTls);
    // Else Qt puts a short body (HTTP/1.1) into memory that it tells of with the headers: where a
    // HeaderTap takes those, nobody would own it.
    result.setAttribute(QNetworkRequest::MaximumDownloadBufferSizeAttribute, 0);
    result.setTransferTimeout(static_cast<int>(limits.deadline.count()));
    if (authorities) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(*authorities);
        result.setSslConfiguration(tls);
    }
    addHeaders(result, request);
    return result;
}

} // namespace factordesk::net
