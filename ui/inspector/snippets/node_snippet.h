// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QString>

namespace factordesk::ui {

/// The request as a CommonJS script for Node.js from 18.3 on, without packages: sends it byte for
/// byte, follows no redirect, and prints the status and the answer's body.
[[nodiscard]] QString nodeSnippet(const net::ExchangeRecord& record);

} // namespace factordesk::ui
