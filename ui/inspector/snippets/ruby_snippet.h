// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QString>

namespace factordesk::ui {

/// The request as a program for Ruby (net/http): sends it byte for byte, follows no redirect, and
/// prints the status and the answer's body.
[[nodiscard]] QString rubySnippet(const net::ExchangeRecord& record);

} // namespace factordesk::ui
