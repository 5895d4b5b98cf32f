// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <QString>
#include <QUrl>

namespace factordesk::zitadel {

enum class AddressError {
    Empty,
    NotAnAddress,
    UserInfo,      ///< user:password@ in front of the host
    HttpElsewhere, ///< http:// to anything but this computer itself
    UnknownScheme, ///< neither https nor http
};

/// The origin of a ZITADEL instance: scheme, host and port, nothing else.
class ServerAddress
{
public:
    /// Reads what a person types: "acme.zitadel.cloud" becomes https://acme.zitadel.cloud;
    /// "localhost:8080" becomes http://localhost:8080; a path, query or fragment copied from a
    /// browser is dropped. http is refused but for localhost, 127.0.0.0/8 and [::1].
    [[nodiscard]] static Expected<ServerAddress, AddressError> make(const QString& typed);

    /// Scheme, host and port alone, without a path.
    [[nodiscard]] const QUrl& origin() const { return m_origin; }
    [[nodiscard]] QString displayText() const; ///< The host, with the port where it is not usual.
    [[nodiscard]] bool isLoopback() const;
    bool operator==(const ServerAddress&) const = default;

private:
    explicit ServerAddress(QUrl origin) : m_origin(std::move(origin)) {}
    QUrl m_origin;
};

} // namespace factordesk::zitadel
