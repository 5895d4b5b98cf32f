// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/qnam_http_client.h"

#include "core/net/make_http_client.h"
#include "core/net/network_request.h"
#include "core/net/qnam_exchange.h"
#include "core/net/redaction.h"

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

QnamHttpClient::QnamHttpClient(const Clock& clock, TlsOptions tls, ProxyAccess proxy)
    : m_clock(clock), m_policy(std::move(tls), std::move(proxy))
{
}

std::unique_ptr<PendingExchange> QnamHttpClient::send(const HttpRequest& request,
                                                      const HttpLimits& limits)
{
    if (std::optional<Failure> reason = refusal(request))
        return std::make_unique<RefusedExchange>(request, m_clock.now(), std::move(*reason));
    return std::make_unique<QnamExchange>(request, limits, m_policy, m_clock);
}

std::optional<Failure> QnamHttpClient::refusal(const HttpRequest& request) const
{
    if (const std::optional<QString> objection = objectionTo(request))
        return Failure{Stage::Input, Fault::BadAddress, Settlement::NotSent, *objection};
    if (!m_policy.proxySettings().isComplete()) {
        return Failure{Stage::Connection, Fault::ProxyIncomplete, Settlement::NotSent,
                       QStringLiteral("a manual proxy without host or port")};
    }
    if (request.url.scheme() != QLatin1String("https"))
        return std::nullopt;
    if (m_policy.authorities() && m_policy.authorities()->isEmpty()) {
        return Failure{Stage::Tls, Fault::TlsFailed, Settlement::NotSent,
                       QStringLiteral("no PEM certificate in the given authorities")};
    }
    return std::nullopt;
}

std::unique_ptr<HttpClient> makeHttpClient(const Clock& clock, TlsOptions tls, ProxyAccess proxy)
{
    return std::make_unique<QnamHttpClient>(clock, std::move(tls), std::move(proxy));
}

} // namespace factordesk::net
