// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QString>

namespace factordesk::ui {

/// The request as a script for PHP (streams, which need no extension but OpenSSL for https): sends
/// it byte for byte, follows no redirect, and prints the status and the answer's body.
[[nodiscard]] QString phpSnippet(const net::ExchangeRecord& record);

} // namespace factordesk::ui
