// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QString>

namespace factordesk::ui {

/// The request as a C# program of top-level statements (.NET 6 or later): sends it byte for byte,
/// follows no redirect, and prints the status and the answer's body.
[[nodiscard]] QString csharpSnippet(const net::ExchangeRecord& record);

} // namespace factordesk::ui
