// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/practice/http_answer.h"
#include "core/practice/http_request_parser.h"

namespace factordesk::practice {

/// What stands behind an HttpServer.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;
    /// Called once for each whole request; what the request asks for is done before this returns.
    [[nodiscard]] virtual Delivery handle(const HttpRequest& request) = 0;
    /// The answer to bytes that are no request; the connection closes behind it.
    [[nodiscard]] virtual HttpAnswer refuse(ParseError error) = 0;
    /// The server's clock, for the Date header.
    [[nodiscard]] virtual WallTime serverTime() const = 0;
};

} // namespace factordesk::practice
