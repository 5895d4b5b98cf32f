// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote_link.h"

#include "core/net/observed_http_client.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/error_answer.h"
#include "core/zitadel/operation_call.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/signin/authorised_http_client.h"
#include "core/zitadel/transport/transport.h"

#include <utility>

namespace factordesk::app {

namespace {

using enrollment::Observation;
using enrollment::Observer;

constexpr int unauthorised = 401;

/// Trouble is what keeps every call from succeeding: no answer, or a token that is refused.
Observation observationOf(const net::PendingExchange& finished)
{
    const auto& answer = finished.result();
    Observation observation{.skew = zitadel::clockSkewOf(finished.record()),
                            .trouble = std::nullopt};
    if (!answer)
        observation.trouble = zitadel::statusFor(answer.error());
    else if (answer->status == unauthorised)
        observation.trouble = zitadel::statusOfErrorAnswer(*answer);
    return observation;
}

std::unique_ptr<zitadel::Transport> transportFor(const Clock& clock,
                                                 const zitadel::ServerProfile& profile,
                                                 enrollment::ServerSecrets secrets,
                                                 Observer observer)
{
    auto network = std::make_unique<net::QnamHttpClient>(
        clock, profile.tls,
        net::ProxyAccess{.settings = profile.proxy, .password = std::move(secrets.proxyPassword)});
    auto watched = std::make_unique<net::ObservedHttpClient>(
        std::move(network), [observer = std::move(observer)](const net::PendingExchange& finished) {
            observer(observationOf(finished));
        });
    std::unique_ptr<net::HttpClient> calls = std::move(watched);
    if (secrets.source)
        calls = std::make_unique<zitadel::AuthorisedHttpClient>(std::move(calls), *secrets.source);
    auto transport = zitadel::makeTransport(profile.mediaType, std::move(calls), profile.address,
                                            std::move(secrets.token));
    transport->setOrganisation(profile.organisationId);
    transport->setLimits({.deadline = profile.deadline});
    return transport;
}

/// QNetworkAccessManager, watched, under the transport that the profile names.
class RemoteLink final : public enrollment::ServerLink
{
public:
    RemoteLink(std::unique_ptr<zitadel::Transport> transport,
               std::shared_ptr<zitadel::TokenSource> source)
        : m_source(std::move(source)), m_client(std::move(transport))
    {
    }

    [[nodiscard]] zitadel::Client& client() override { return m_client; }
    void setLanguage(const QString& tag) override { m_client.transport().setLanguage(tag); }

private:
    std::shared_ptr<zitadel::TokenSource> m_source; ///< Whose token the calls go with.
    zitadel::RemoteClient m_client;
};

} // namespace

enrollment::LinkFactory remoteLinks(const Clock& clock)
{
    return [&clock](const zitadel::ServerProfile& profile, enrollment::ServerSecrets secrets,
                    Observer observer) {
        std::shared_ptr<zitadel::TokenSource> source = secrets.source;
        return std::make_unique<RemoteLink>(
            transportFor(clock, profile, std::move(secrets), std::move(observer)),
            std::move(source));
    };
}

} // namespace factordesk::app
