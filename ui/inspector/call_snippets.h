// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QString>

#include <span>

namespace factordesk::ui {

/// A language or program in which a call can be written down, to be made again elsewhere.
struct CallSnippet
{
    const char* name; ///< Its own name, never translated.
    QString (*write)(const net::ExchangeRecord& record);
};

/// All of them, in the order in which they are offered.
[[nodiscard]] std::span<const CallSnippet> callSnippets();

} // namespace factordesk::ui
