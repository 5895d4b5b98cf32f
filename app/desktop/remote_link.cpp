// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote_link.h"

#include "core/net/observed_http_client.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/error_answer.h"
#include "core/zitadel/operation_call.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/rest_transport.h"

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

/// QNetworkAccessManager, watched, under the REST transport.
class RemoteLink final : public enrollment::ServerLink
{
public:
    RemoteLink(const Clock& clock, const zitadel::ServerAddress& address, SecureBytes token,
               Observer observer)
        : m_client(std::make_unique<zitadel::RestTransport>(
              std::make_unique<net::ObservedHttpClient>(
                  std::make_unique<net::QnamHttpClient>(clock),
                  [observer = std::move(observer)](const net::PendingExchange& finished) {
                      observer(observationOf(finished));
                  }),
              address, std::move(token)))
    {
    }

    [[nodiscard]] zitadel::Client& client() override { return m_client; }
    void setLanguage(const QString& tag) override { m_client.transport().setLanguage(tag); }

private:
    zitadel::RemoteClient m_client;
};

} // namespace

enrollment::LinkFactory remoteLinks(const Clock& clock)
{
    return [&clock](const zitadel::ServerAddress& address, SecureBytes token, Observer observer) {
        return std::make_unique<RemoteLink>(clock, address, std::move(token), std::move(observer));
    };
}

} // namespace factordesk::app
