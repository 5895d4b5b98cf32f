// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"
#include "core/zitadel/json_reader.h"
#include "core/zitadel/status.h"

namespace factordesk::zitadel {

/// The status that an HTTP answer other than 200 stands for. A google.rpc.Status in JSON is the
/// server's own word, and settled. Anything else (a web page, nothing at all) was said by something
/// on the way: it may have come after the server acted, so that a 5xx leaves the outcome unknown.
[[nodiscard]] Status statusOfErrorAnswer(const net::HttpAnswer& answer);

/// The status for an answer of 200 that cannot be read: the server may well have acted.
[[nodiscard]] Status statusOfBadAnswer(const net::HttpAnswer& answer, const JsonError& error);

} // namespace factordesk::zitadel
