// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/http_answer.h"
#include "core/practice/http_request_parser.h"
#include "core/practice/operation.h"
#include "core/practice/rpc_method.h"

#include <QByteArray>

#include <optional>

namespace factordesk::practice {

/// The same call in two forms: as ZITADEL's gateway does it the other way round, a call in gRPC-Web
/// (grpc.io, "gRPC Web") becomes the JSON one of the same operation, and the JSON answer goes back
/// as frames. The endpoints know nothing of it, so that both give the same statuses and ids.
struct RpcRequest
{
    Route route;
    HttpRequest request; ///< As the REST path takes it.
};

/// True for application/grpc-web+proto and application/grpc-web.
[[nodiscard]] bool isGrpcWeb(const HttpRequest& request);

/// No value where the body is not one frame with a message of the method's type.
[[nodiscard]] std::optional<RpcRequest> rpcRequest(const HttpRequest& request,
                                                   const RpcMethod& method);

/// The answer in frames. One that is not JSON (a proxy's page) goes as it is.
[[nodiscard]] HttpAnswer grpcWebAnswer(const HttpAnswer& answer, const RpcMethod& method);

} // namespace factordesk::practice
