// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/net/http_exchange.h"
#include "core/zitadel/api/rpc_call.h"
#include "core/zitadel/status.h"
#include "core/zitadel/transport/grpc_frame.h"
#include "core/zitadel/wire/message_writer.h"

#include <QByteArray>
#include <QByteArrayView>

namespace factordesk::zitadel {

/// What gRPC and gRPC-Web do differently.
struct RpcProtocol
{
    QByteArrayView contentType; ///< Of the request.
    /// Those of an answer.
    QByteArrayView plainAnswerType;
    QByteArrayView protoAnswerType;
    TrailerFrame trailerFrame = TrailerFrame::Refused;
};

/// The request of a call, without what every request of a Transport has.
[[nodiscard]] net::HttpRequest rpcRequest(const RpcCall& call, const RpcProtocol& protocol);

/// The message of a good answer, or the status that stands for everything else. What the server
/// says in a grpc-status is its own word; an answer of 200 without one, or whose frames cannot be
/// read, leaves the outcome unknown.
[[nodiscard]] Expected<wire::Message, Status>
readRpcAnswer(const Expected<net::HttpAnswer, net::Failure>& answer, const RpcProtocol& protocol);

/// True when an answer says that it is gRPC or gRPC-Web, of whatever kind.
[[nodiscard]] bool isGrpc(const net::Headers& headers);

} // namespace factordesk::zitadel
