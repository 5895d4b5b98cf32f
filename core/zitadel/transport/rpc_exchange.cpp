// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/transport/rpc_exchange.h"

#include "core/zitadel/error_answer.h"
#include "core/zitadel/transport/grpc_presentation.h"
#include "core/zitadel/transport/grpc_status.h"

#include <memory>

namespace factordesk::zitadel {

using net::Fault;

namespace {

/// Without parameters; and of a header that came twice (see net::trailersAmong) the first.
QByteArray mediaTypeOf(const net::Headers& headers)
{
    const QByteArray value = net::headerValue(headers, "Content-Type");
    return value.split(',').first().split(';').first().trimmed().toLower();
}

/// What is wrong with an answer of 200 that is not gRPC.
DecodeError notGrpc(const net::HttpAnswer& answer)
{
    if (answer.body.trimmed().startsWith('<'))
        return {Fault::Html, QStringLiteral("the body starts with '<'")};
    if (answer.body.isEmpty())
        return {Fault::Empty, QStringLiteral("no body")};
    return {Fault::NotGrpc, QStringLiteral("the content type is not gRPC's")};
}

/// The outcome and the message, if any, of an answer of 200 in the right content type.
Expected<wire::Message, Status> readOutcome(const net::HttpAnswer& answer,
                                            const RpcProtocol& protocol)
{
    Expected<FramedAnswer, DecodeError> frames = readFrames(answer.body, protocol.trailerFrame);
    const bool hasTrailerFrame = frames && frames->trailers;
    const net::Headers& trailers = hasTrailerFrame ? *frames->trailers : answer.trailers;
    const Expected<RpcStatus, DecodeError> status = readGrpcStatus(answer.headers, trailers);
    // Outside the body the server's refusal counts even where the body is broken.
    if (status && status->code != 0)
        return Unexpected(statusOfServerError(answer, *status));
    if (!frames)
        return Unexpected(statusOfBadAnswer(answer, frames.error()));
    if (!status)
        return Unexpected(statusOfBadAnswer(answer, status.error()));
    if (!frames->message)
        return Unexpected(statusOfBadAnswer(
            answer,
            {Fault::BadFrame, QStringLiteral("grpc-status is OK, and there is no message")}));
    return *std::move(frames->message);
}

} // namespace

net::HttpRequest rpcRequest(const RpcCall& call, const RpcProtocol& protocol)
{
    return {.method = "POST",
            .headers = {{"Content-Type", protocol.contentType.toByteArray()}},
            .body = framed(call.message),
            .secretRequestFields = call.secretRequestFields,
            .secretAnswerFields = call.secretAnswerFields,
            .presentation =
                std::make_shared<GrpcPresentation>(call.requestShape, call.answerShape)};
}

Expected<wire::Message, Status> readRpcAnswer(const Expected<net::HttpAnswer, net::Failure>& answer,
                                              const RpcProtocol& protocol)
{
    constexpr int ok = 200;
    if (!answer)
        return Unexpected(statusFor(answer.error()));
    if (answer->status != ok)
        return Unexpected(statusOfErrorAnswer(*answer));
    const QByteArray type = mediaTypeOf(answer->headers);
    if (type != protocol.plainAnswerType && type != protocol.protoAnswerType)
        return Unexpected(statusOfBadAnswer(*answer, notGrpc(*answer)));
    return readOutcome(*answer, protocol);
}

bool isGrpc(const net::Headers& headers)
{
    return mediaTypeOf(headers).startsWith("application/grpc");
}

} // namespace factordesk::zitadel
