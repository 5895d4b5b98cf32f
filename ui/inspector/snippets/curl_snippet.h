// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QString>

namespace factordesk::ui {

/// The request of an exchange as a command for a POSIX shell with curl: sends the same method, URL,
/// headers and body, byte for byte, and prints the answer's status, headers and body.
///
/// Control characters never come out as such, whatever the request holds, so that pasting the
/// command into a terminal does nothing but type it.
[[nodiscard]] QString curlSnippet(const net::ExchangeRecord& record);

} // namespace factordesk::ui
