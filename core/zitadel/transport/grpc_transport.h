// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/transport/transport.h"

namespace factordesk::zitadel {

/// gRPC (application/grpc) over HTTP/2, whose trailers hold the outcome. Where a server or a proxy
/// speaks HTTP/1.1 alone nothing is sent: the call would be carried out and its outcome lost.
class GrpcTransport final : public Transport
{
public:
    /// `token` may be empty: then none is sent.
    GrpcTransport(std::unique_ptr<net::HttpClient> http, ServerAddress address, SecureBytes token);

    [[nodiscard]] MediaType mediaType() const override { return MediaType::Grpc; }
    [[nodiscard]] std::unique_ptr<net::PendingExchange>
    send(const OperationForms& operation) override;
    [[nodiscard]] Expected<Content, Status>
    read(const Expected<net::HttpAnswer, net::Failure>& answer) const override;
};

} // namespace factordesk::zitadel
