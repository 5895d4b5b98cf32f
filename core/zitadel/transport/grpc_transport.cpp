// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/transport/grpc_transport.h"

#include "core/zitadel/transport/rpc_exchange.h"

#include <utility>

namespace factordesk::zitadel {

namespace {

constexpr RpcProtocol protocol{.contentType = "application/grpc",
                               .plainAnswerType = "application/grpc",
                               .protoAnswerType = "application/grpc+proto",
                               .trailerFrame = TrailerFrame::Refused};

} // namespace

GrpcTransport::GrpcTransport(std::unique_ptr<net::HttpClient> http, ServerAddress address,
                             SecureBytes token)
    : Transport(std::move(http), std::move(address), std::move(token))
{
}

std::unique_ptr<net::PendingExchange> GrpcTransport::send(const OperationForms& operation)
{
    const RpcCall call = operation.rpc();
    net::HttpRequest request = rpcRequest(call, protocol);
    request.version = net::HttpVersion::Http2;
    request.headers.append({{"TE", "trailers"}, {"grpc-accept-encoding", "identity"}});
    return exchange(std::move(request), call);
}

Expected<Content, Status>
GrpcTransport::read(const Expected<net::HttpAnswer, net::Failure>& answer) const
{
    Expected<wire::Message, Status> message = readRpcAnswer(answer, protocol);
    if (!message)
        return Unexpected(message.error());
    return Content(*std::move(message));
}

} // namespace factordesk::zitadel
