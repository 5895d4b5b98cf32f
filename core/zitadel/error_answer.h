// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"
#include "core/zitadel/decode_error.h"
#include "core/zitadel/status.h"

#include <QJsonArray>
#include <QString>

#include <chrono>
#include <cstdint>
#include <optional>

namespace factordesk::zitadel {

/// The longest wait that is believed.
inline constexpr std::chrono::seconds longestRetryAfter = std::chrono::hours(24);

/// How long the answer asks to wait (RFC 9110, section 10.2.3), from 0 to longestRetryAfter: in
/// seconds, or as a date, which is taken relative to the answer's own Date, so that this computer's
/// clock does not matter. No value without the header, or with one that says neither.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const net::Headers& headers);

/// A google.rpc.Status: what the server itself says of an error, in whichever form it came.
struct RpcStatus
{
    std::uint64_t code = 0;
    QString message = {};
    QJsonArray details = {}; ///< In the form in which JSON has them.
};

/// The status that the server's own word stands for, the same over every transport; settled by
/// settlementOfRefusal. `said.code` is not 0.
[[nodiscard]] Status statusOfServerError(const net::HttpAnswer& answer, const RpcStatus& said);

/// The status that an HTTP answer other than 200 stands for. A google.rpc.Status in JSON below a
/// status of 400 or more is the server's own word: settlementOfRefusal. Anything else (a web page,
/// nothing at all) was said by something on the way: settlementOfHttp; where its end may be
/// missing, the outcome is unknown.
[[nodiscard]] Status statusOfErrorAnswer(const net::HttpAnswer& answer);

/// The status for an answer of 200 that cannot be read: the server may well have acted.
[[nodiscard]] Status statusOfBadAnswer(const net::HttpAnswer& answer, const DecodeError& error);

} // namespace factordesk::zitadel
