// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"
#include "core/secret/secure_bytes.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace factordesk::test {

/// Verify, as the program sends it.
inline net::HttpRequest verifyRequest(const QUrl& url)
{
    return {.method = "POST",
            .url = url,
            .headers = {{"Content-Type", "application/json"}},
            .body = R"({"code":"123456"})",
            .secretRequestFields = {"code"}};
}

/// Runs an exchange to its end and checks that it finishes once. nullptr when it does not end.
inline std::unique_ptr<net::PendingExchange>
run(net::HttpClient& client, const net::HttpRequest& request, const net::HttpLimits& limits = {})
{
    std::unique_ptr<net::PendingExchange> exchange = client.send(request, limits);
    QSignalSpy finished(exchange.get(), &net::PendingBase::finished);
    if (!finished.wait(20'000) || finished.count() != 1)
        return nullptr;
    return exchange;
}

} // namespace factordesk::test
