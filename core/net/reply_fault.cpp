// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/reply_fault.h"

#include <algorithm>
#include <initializer_list>

namespace factordesk::net {

namespace {

bool holdsAny(const QList<QSslError>& errors, std::initializer_list<QSslError::SslError> wanted)
{
    return std::ranges::any_of(errors, [wanted](const QSslError& error) {
        return std::ranges::find(wanted, error.error()) != wanted.end();
    });
}

Breakdown brokenConnection(const Progress& progress)
{
    if (progress.headersCame)
        return {Stage::Decoding, Fault::Truncated};
    if (progress.usesTls && progress.connecting && !progress.encrypted)
        return {Stage::Tls, Fault::TlsFailed};
    return {stageReached(progress), Fault::ConnectionClosed};
}

} // namespace

Fault certificateFault(const QList<QSslError>& errors)
{
    const bool expired =
        holdsAny(errors, {QSslError::CertificateExpired, QSslError::CertificateNotYetValid});
    const bool otherHost = holdsAny(errors, {QSslError::HostNameMismatch});
    const qsizetype known = std::ranges::count_if(errors, [](const QSslError& error) {
        return error.error() == QSslError::CertificateExpired ||
               error.error() == QSslError::CertificateNotYetValid ||
               error.error() == QSslError::HostNameMismatch;
    });
    if (errors.isEmpty())
        return Fault::TlsFailed;
    if (known < errors.size())
        return Fault::CertificateUntrusted;
    return otherHost || !expired ? Fault::CertificateOtherHost : Fault::CertificateExpired;
}

bool isHttpStatusError(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError: return true;
    default: // Qt adds errors as it grows; an unknown one is no whole answer.
        return false;
    }
}

Breakdown breakdownFor(QNetworkReply::NetworkError error, const Progress& progress)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError: return {Stage::NameLookup, Fault::NameNotFound};
    case QNetworkReply::ConnectionRefusedError:
        return {Stage::Connection, Fault::ConnectionRefused};
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // Our own stops are judged before this.
        return {stageReached(progress), Fault::DeadlineExceeded};
    case QNetworkReply::SslHandshakeFailedError: return {Stage::Tls, Fault::TlsFailed};
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: return brokenConnection(progress);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::InternalServerError: // On HTTP/2 both tell of a stream that was reset.
        if (progress.usesHttp2)
            return brokenConnection(progress);
        return {Stage::Http, Fault::NotHttp};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError: return {Stage::Connection, Fault::ProxyRefused};
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {Stage::Connection, Fault::ProxyNeedsPassword};
    default: // Everything that Qt has no name for.
        if (progress.requestSent)
            return {Stage::Http, Fault::NotHttp};
        return {stageReached(progress),
                progress.usesProxy ? Fault::ProxyRefused : Fault::Unreachable};
    }
}

Stage stageReached(const Progress& progress)
{
    if (progress.requestSent || progress.encrypted)
        return Stage::Http;
    return progress.connecting ? Stage::Connection : Stage::NameLookup;
}

} // namespace factordesk::net
