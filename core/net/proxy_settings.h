// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QString>

#include <cstdint>

namespace factordesk::net {

enum class ProxyKind {
    System, ///< As this computer is set up.
    None,   ///< Straight to the server.
    Manual, ///< An HTTP proxy of one's own choice.
};

/// The way to a server. This computer itself is always called directly.
struct ProxySettings
{
    ProxyKind kind = ProxyKind::System;
    // For Manual.
    QString host = {};
    std::uint16_t port = 0;
    QString user = {}; ///< Empty for a proxy that asks for nobody's name.

    /// Manual without host or port leads nowhere.
    [[nodiscard]] bool isComplete() const
    {
        return kind != ProxyKind::Manual || (!host.isEmpty() && port != 0);
    }
    bool operator==(const ProxySettings&) const = default;
};

/// The way, and the password of the proxy for its user, where it wants one.
struct ProxyAccess
{
    ProxySettings settings = {};
    SecureBytes password = {}; ///< UTF-8; Qt sends it in Latin-1.
};

} // namespace factordesk::net
