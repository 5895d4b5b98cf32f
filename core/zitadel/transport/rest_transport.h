// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"
#include "core/zitadel/server_address.h"
#include "core/zitadel/transport/transport.h"

#include <memory>

namespace factordesk::zitadel {

/// JSON over the server's REST gateway.
class RestTransport final : public Transport
{
public:
    /// `token` may be empty: then none is sent.
    RestTransport(std::unique_ptr<net::HttpClient> http, ServerAddress address, SecureBytes token);
    ~RestTransport() override;

    [[nodiscard]] std::unique_ptr<net::PendingExchange> send(const RestCall& call) override;
    [[nodiscard]] Expected<QJsonObject, Status>
    read(const Expected<net::HttpAnswer, net::Failure>& answer) const override;
    void setLanguage(const QString& tag) override;

    /// The organisation for calls that name none themselves; empty: the caller's own.
    void setOrganisation(const QString& id);
    void setLimits(const net::HttpLimits& limits);

private:
    [[nodiscard]] net::Headers headersFor(const RestCall& call) const;

    std::unique_ptr<net::HttpClient> m_http;
    ServerAddress m_address;
    SecureBytes m_token;
    QString m_language;
    QString m_organisation;
    net::HttpLimits m_limits;
};

} // namespace factordesk::zitadel
