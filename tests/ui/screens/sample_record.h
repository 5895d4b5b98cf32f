// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

namespace factordesk::screens {

/// A verify over JSON with that answer; status 0 for none.
[[nodiscard]] net::ExchangeRecord sampleRecord(int status, const QByteArray& answer);

/// Likewise a search for everyone.
[[nodiscard]] net::ExchangeRecord sampleSearch(int status, const QByteArray& answer);

/// What the server writes to a code that is not right.
[[nodiscard]] QByteArray wrongCodeAnswer();

} // namespace factordesk::screens
