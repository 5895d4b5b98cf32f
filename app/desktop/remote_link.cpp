// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote_link.h"

#include "core/net/observed_http_client.h"
#include "core/net/make_http_client.h"
#include "core/net/wipe.h"
#include "core/zitadel/operation_call.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/signin/authorised_http_client.h"
#include "core/zitadel/transport/media_type_probe.h"
#include "core/zitadel/transport/transport.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace factordesk::app {

namespace {

using enrollment::Observer;

/// A media type that is not spoken may show itself by silence alone: HTTP/2 in cleartext does.
constexpr std::chrono::seconds probePatience{8};

/// Trouble is what keeps every call from succeeding: no answer, or a token that is refused.
std::optional<zitadel::Status> troubleIn(const Expected<net::HttpAnswer, net::Failure>& answer,
                                         const zitadel::Transport& transport)
{
    constexpr int ok = 200;
    if (!answer)
        return zitadel::statusFor(answer.error());
    // gRPC tells a refusal under 200, too; JSON does not, and a good answer may hold a secret.
    if (transport.mediaType() == zitadel::MediaType::Json && answer->status == ok)
        return std::nullopt;
    Expected<zitadel::Content, zitadel::Status> content = transport.read(answer);
    if (!content) {
        const bool isTokenRefused = content.error().code == zitadel::StatusCode::Unauthenticated;
        return isTokenRefused ? std::optional(content.error()) : std::nullopt;
    }
    if (auto* const message = std::get_if<zitadel::wire::Message>(&content.value()))
        net::wipe(message->bytes);
    return std::nullopt;
}

/// QNetworkAccessManager, watched and set up as the profile says, under a transport for each media
/// type, made when it is needed.
class RemoteLink final : public enrollment::ServerLink
{
public:
    RemoteLink(const Clock& clock, const zitadel::ServerProfile& profile,
               enrollment::ServerSecrets secrets, Observer observer)
        : m_clock(clock)
        , m_profile(profile)
        , m_secrets(std::move(secrets))
        , m_observer(std::move(observer))
    {
    }

    [[nodiscard]] zitadel::Client& client(zitadel::MediaType mediaType) override
    {
        std::unique_ptr<zitadel::RemoteClient>& client = m_clients[mediaType];
        if (!client)
            client = newClient(mediaType);
        return *client;
    }
    [[nodiscard]] std::unique_ptr<enrollment::MediaTypeCall> probe() override
    {
        using zitadel::MediaType;
        std::vector<std::unique_ptr<zitadel::Transport>> transports;
        for (const MediaType mediaType : {MediaType::Json, MediaType::GrpcWeb, MediaType::Grpc}) {
            transports.push_back(newTransport(mediaType, newHttp()));
            transports.back()->setLimits({.deadline = std::min<std::chrono::milliseconds>(
                                              m_profile.deadline, probePatience)});
        }
        return std::make_unique<zitadel::MediaTypeProbe>(std::move(transports));
    }
    void setLanguage(const QString& tag) override
    {
        m_language = tag;
        for (const auto& [mediaType, client] : m_clients)
            client->transport().setLanguage(tag);
    }

private:
    [[nodiscard]] std::unique_ptr<zitadel::RemoteClient> newClient(zitadel::MediaType mediaType)
    {
        auto http = std::make_unique<net::ObservedHttpClient>(
            newHttp(), [this, mediaType](const net::PendingExchange& finished) {
                const zitadel::Transport& transport = m_clients.at(mediaType)->transport();
                m_observer({.skew = zitadel::clockSkewOf(finished.record()),
                            .trouble = troubleIn(finished.result(), transport)});
            });
        auto client =
            std::make_unique<zitadel::RemoteClient>(newTransport(mediaType, std::move(http)));
        client->setTokenFacts([this] {
            return m_secrets.source ? zitadel::factsOf(*m_secrets.source, m_clock.now())
                                    : zitadel::factsIn(m_secrets.token.text(), m_clock.now());
        });
        return client;
    }
    [[nodiscard]] std::unique_ptr<net::HttpClient> newHttp() const
    {
        net::ProxyAccess proxy{.settings = m_profile.proxy,
                               .password = m_secrets.proxyPassword.copy()};
        return net::makeHttpClient(m_clock, m_profile.tls, std::move(proxy));
    }
    [[nodiscard]] std::unique_ptr<zitadel::Transport>
    newTransport(zitadel::MediaType mediaType, std::unique_ptr<net::HttpClient> http) const
    {
        if (m_secrets.source)
            http =
                std::make_unique<zitadel::AuthorisedHttpClient>(std::move(http), *m_secrets.source);
        auto transport = zitadel::makeTransport(mediaType, std::move(http), m_profile.address,
                                                m_secrets.token.copy());
        transport->setOrganisation(m_profile.organisationId);
        transport->setLimits({.deadline = m_profile.deadline});
        transport->setLanguage(m_language);
        return transport;
    }

    const Clock& m_clock;
    zitadel::ServerProfile m_profile;
    enrollment::ServerSecrets m_secrets;
    Observer m_observer;
    QString m_language;
    std::map<zitadel::MediaType, std::unique_ptr<zitadel::RemoteClient>> m_clients;
};

} // namespace

enrollment::LinkFactory remoteLinks(const Clock& clock)
{
    return [&clock](const zitadel::ServerProfile& profile, enrollment::ServerSecrets secrets,
                    Observer observer) {
        return std::make_unique<RemoteLink>(clock, profile, std::move(secrets),
                                            std::move(observer));
    };
}

} // namespace factordesk::app
