// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/http_exchange.h"
#include "core/net/proxy_settings.h"
#include "core/net/tls_options.h"

#include <memory>

namespace factordesk::net {

/// HTTP over Qt's network. Nothing of it or of TLS is touched before the first request. `clock` is
/// borrowed and must outlive the client.
[[nodiscard]] std::unique_ptr<HttpClient> makeHttpClient(const Clock& clock, TlsOptions tls = {},
                                                         ProxyAccess proxy = {});

} // namespace factordesk::net
