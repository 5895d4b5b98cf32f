// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/qnam_http_client.h"

#include "core/net/qnam_exchange.h"
#include "core/net/redaction.h"

#include <QSsl>

#include <utility>

namespace factordesk::net {

namespace {

/// An exchange that never begins.
class RefusedExchange final : public PendingExchange
{
public:
    RefusedExchange(const HttpRequest& request, WallTime now, Failure reason)
    {
        const Redactor redactor(request);
        m_record.method = request.method;
        m_record.url = request.url.adjusted(QUrl::RemoveUserInfo);
        m_record.requestHeaders = redactor.requestHeaders();
        m_record.requestBody = redactor.requestBody();
        m_record.sentAt = now;
        m_record.receivedAt = now;
        finish(Unexpected(std::move(reason)));
    }

    [[nodiscard]] const ExchangeRecord& record() const override { return m_record; }
    void abort() override {}

private:
    ExchangeRecord m_record;
};

} // namespace

QnamHttpClient::QnamHttpClient(const Clock& clock, TlsOptions tls)
    : m_clock(clock), m_tls(std::move(tls))
{
}

std::unique_ptr<PendingExchange> QnamHttpClient::send(const HttpRequest& request,
                                                      const HttpLimits& limits)
{
    if (std::optional<Failure> reason = refusal(request))
        return std::make_unique<RefusedExchange>(request, m_clock.now(), std::move(*reason));
    return std::make_unique<QnamExchange>(
        request, limits, m_authorities.value_or(QList<QSslCertificate>()), m_clock);
}

std::optional<Failure> QnamHttpClient::refusal(const HttpRequest& request)
{
    if (const std::optional<QString> objection = objectionTo(request))
        return Failure{Stage::Input, Fault::BadAddress, Settlement::NotSent, *objection};
    if (m_tls.authoritiesPem.isEmpty() || request.url.scheme() != QLatin1String("https"))
        return std::nullopt;
    if (!m_authorities)
        m_authorities = QSslCertificate::fromData(m_tls.authoritiesPem, QSsl::Pem);
    if (m_authorities->isEmpty()) {
        return Failure{Stage::Tls, Fault::TlsFailed, Settlement::NotSent,
                       QStringLiteral("no PEM certificate in the given authorities")};
    }
    return std::nullopt;
}

} // namespace factordesk::net
