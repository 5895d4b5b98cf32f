// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/transport/grpc_frame.h"

#include "core/zitadel/transport/grpc_status.h"
#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

void factordesk::fuzz::grpc_frame(std::string_view bytes)
{
    using zitadel::TrailerFrame;
    const QByteArray body(bytes.data(), static_cast<qsizetype>(bytes.size()));
    const auto web = zitadel::readFrames(body, TrailerFrame::Allowed);
    const auto plain = zitadel::readFrames(body, TrailerFrame::Refused);
    // gRPC accepts nothing that gRPC-Web refuses, and no trailers.
    require(web || !plain);
    require(!plain || !plain->trailers);
    if (web && web->trailers)
        static_cast<void>(zitadel::readGrpcStatus({}, *web->trailers));
    if (!plain)
        return;
    // A body that is one message, and nothing else, is what that message is framed as.
    require(body == (plain->message ? zitadel::framed(*plain->message) : QByteArray()));
}
