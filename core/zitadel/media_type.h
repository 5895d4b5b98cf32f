// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace factordesk::zitadel {

/// How an operation travels: the three media types that ZITADEL documents for each.
enum class MediaType {
    Json,    ///< application/json: the REST gateway.
    GrpcWeb, ///< application/grpc-web+proto over HTTP/1.1 or HTTP/2.
    Grpc,    ///< application/grpc over HTTP/2 alone.
};

} // namespace factordesk::zitadel
