// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/qnam_http_client.h"
#include "core/zitadel/remote_client.h"
#include "core/zitadel/transport/rest_transport.h"
#include "tests/support/hostile_server.h"

#include <memory>

namespace factordesk::test {

/// The whole client, as the program puts it together for JSON, towards a server in the test.
inline std::unique_ptr<zitadel::Client> restClient(const HostileServer& server,
                                                   const net::HttpLimits& limits = {})
{
    static const SystemClock clock;
    auto transport = std::make_unique<zitadel::RestTransport>(
        std::make_unique<net::QnamHttpClient>(
            clock, net::TlsOptions{.authoritiesPem = HostileServer::authorityPem()}),
        *zitadel::ServerAddress::make(server.url().toString()), SecureBytes::copyOf("a-token"));
    transport->setLimits(limits);
    return std::make_unique<zitadel::RemoteClient>(std::move(transport));
}

} // namespace factordesk::test
