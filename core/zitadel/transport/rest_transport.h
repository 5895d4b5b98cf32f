// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/transport/transport.h"

namespace factordesk::zitadel {

/// JSON over the server's REST gateway.
class RestTransport final : public Transport
{
public:
    /// `token` may be empty: then none is sent.
    RestTransport(std::unique_ptr<net::HttpClient> http, ServerAddress address, SecureBytes token);

    [[nodiscard]] MediaType mediaType() const override { return MediaType::Json; }
    [[nodiscard]] std::unique_ptr<net::PendingExchange>
    send(const OperationForms& operation) override;
    [[nodiscard]] Expected<Content, Status>
    read(const Expected<net::HttpAnswer, net::Failure>& answer) const override;
};

} // namespace factordesk::zitadel
