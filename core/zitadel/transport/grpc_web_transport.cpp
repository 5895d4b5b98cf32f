// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/transport/grpc_web_transport.h"

#include "core/zitadel/transport/rpc_exchange.h"

#include <utility>

namespace factordesk::zitadel {

namespace {

constexpr RpcProtocol protocol{.contentType = "application/grpc-web+proto",
                               .plainAnswerType = "application/grpc-web",
                               .protoAnswerType = "application/grpc-web+proto",
                               .trailerFrame = TrailerFrame::Allowed};

} // namespace

GrpcWebTransport::GrpcWebTransport(std::unique_ptr<net::HttpClient> http, ServerAddress address,
                                   SecureBytes token, net::HttpVersion version)
    : Transport(std::move(http), std::move(address), std::move(token)), m_version(version)
{
}

std::unique_ptr<net::PendingExchange> GrpcWebTransport::send(const OperationForms& operation)
{
    const RpcCall call = operation.rpc();
    net::HttpRequest request = rpcRequest(call, protocol);
    request.version = m_version;
    request.headers.append({{"Accept", "application/grpc-web+proto"}, {"X-Grpc-Web", "1"}});
    return exchange(std::move(request), call);
}

Expected<Content, Status>
GrpcWebTransport::read(const Expected<net::HttpAnswer, net::Failure>& answer) const
{
    Expected<wire::Message, Status> message = readRpcAnswer(answer, protocol);
    if (!message)
        return Unexpected(message.error());
    return Content(*std::move(message));
}

} // namespace factordesk::zitadel
