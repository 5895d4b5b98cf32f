// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/practice/call.h"
#include "core/practice/fault_switches.h"
#include "core/practice/http_handler.h"
#include "core/practice/openid.h"
#include "core/practice/rpc_method.h"
#include "core/secret/secure_bytes.h"

#include <array>
#include <functional>

namespace factordesk::practice {

/// The API behind the server: decides on faults, checks the token, finds the operation, and calls
/// its endpoint. Calls come by the REST paths, or as gRPC-Web by those of the services. The OpenID
/// provider answers beside it.
class Api final : public HttpHandler
{
public:
    /// What the API works with; all of it is borrowed and must outlive it.
    struct Parts
    {
        const Clock& clock;
        RandomSource& random;
        Directory& directory;
        FaultSwitches& faults;
        const SecureBytes& token;
    };
    /// Told of each call to a known operation: its HTTP status, or 0 when the connection closes.
    using Observer = std::function<void(Operation, int)>;

    Api(const Parts& parts, QString issuer, Observer observer);

    [[nodiscard]] Delivery handle(const HttpRequest& request) override;
    [[nodiscard]] HttpAnswer refuse(ParseError error) override;
    [[nodiscard]] WallTime serverTime() const override;

    [[nodiscard]] int callCount(Operation operation) const;
    /// As OpenId::makeKeyFile().
    [[nodiscard]] SecureBytes makeKeyFile() { return m_openId.makeKeyFile(); }

private:
    [[nodiscard]] Delivery handleRpc(const HttpRequest& request, const RpcMethod& method);
    [[nodiscard]] Delivery handleRoute(const HttpRequest& request, const Route& route);
    [[nodiscard]] HttpAnswer judge(const HttpRequest& request, const Route& route);
    [[nodiscard]] std::optional<HttpAnswer> disturbance() const;
    /// False for what the server pretends to be too old for.
    [[nodiscard]] bool knows(Operation operation) const;
    [[nodiscard]] std::optional<HttpAnswer> refuseToken(const HttpRequest& request) const;
    [[nodiscard]] HttpAnswer perform(const HttpRequest& request, const Route& route);
    [[nodiscard]] Call call(const HttpRequest& request, const Route& route) const;

    Parts m_parts;
    OpenId m_openId;
    QString m_issuer;
    Observer m_observer;
    std::array<int, operationCount> m_calls{};
};

} // namespace factordesk::practice
