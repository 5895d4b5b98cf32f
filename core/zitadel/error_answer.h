// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"
#include "core/zitadel/decode_error.h"
#include "core/zitadel/status.h"

#include <QJsonArray>
#include <QString>

namespace factordesk::zitadel {

/// A google.rpc.Status: what the server itself says of an error, in whichever form it came.
struct RpcStatus
{
    int code = 0;
    QString message = {};
    QJsonArray details = {}; ///< In the form in which JSON has them.
};

/// The status that the server's own word stands for: the same for every transport.
[[nodiscard]] Status statusOfServerError(const net::HttpAnswer& answer, const RpcStatus& said);

/// The status that an HTTP answer other than 200 stands for. A google.rpc.Status in JSON is the
/// server's own word, and settled. Anything else (a web page, nothing at all) was said by something
/// on the way: it may have come after the server acted, so that a 5xx leaves the outcome unknown.
[[nodiscard]] Status statusOfErrorAnswer(const net::HttpAnswer& answer);

/// The status for an answer of 200 that cannot be read: the server may well have acted.
[[nodiscard]] Status statusOfBadAnswer(const net::HttpAnswer& answer, const DecodeError& error);

} // namespace factordesk::zitadel
