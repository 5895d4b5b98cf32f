// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QString>

namespace factordesk::ui {

/// The request as a source file for `java FILE.java` (Java 11 or later, java.net.http): follows no
/// redirect, and prints the status and the answer's body. Headers that java.net.http refuses to
/// take are left out; it sends bytes beyond ASCII in a header as question marks.
[[nodiscard]] QString javaSnippet(const net::ExchangeRecord& record);

} // namespace factordesk::ui
