// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QString>

namespace factordesk::ui {

/// The request as a script for PowerShell (from Windows PowerShell 5.1 on, HttpClient): follows no
/// redirect, and prints the status and the answer's body. Bytes beyond ASCII in a header are
/// refused by HttpClient.
[[nodiscard]] QString powershellSnippet(const net::ExchangeRecord& record);

} // namespace factordesk::ui
