// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/transport/transport.h"

namespace factordesk::zitadel {

/// gRPC-Web (application/grpc-web+proto): gRPC's messages where trailers cannot travel, so that any
/// proxy lets it through; so by whichever HTTP the server has.
class GrpcWebTransport final : public Transport
{
public:
    /// `token` may be empty: then none is sent.
    GrpcWebTransport(std::unique_ptr<net::HttpClient> http, ServerAddress address,
                     SecureBytes token, net::HttpVersion version = net::HttpVersion::Negotiated);

    [[nodiscard]] MediaType mediaType() const override { return MediaType::GrpcWeb; }
    [[nodiscard]] std::unique_ptr<net::PendingExchange>
    send(const OperationForms& operation) override;
    [[nodiscard]] Expected<Content, Status>
    read(const Expected<net::HttpAnswer, net::Failure>& answer) const override;

private:
    net::HttpVersion m_version;
};

} // namespace factordesk::zitadel
