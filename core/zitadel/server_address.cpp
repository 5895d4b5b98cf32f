// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/server_address.h"

#include "core/net/loopback.h"

namespace factordesk::zitadel {

namespace {

const QString secureScheme = QStringLiteral("https");
const QString plainScheme = QStringLiteral("http");

struct Parts
{
    QString scheme; ///< In lower case; empty where none was typed.
    QString authority;
};

/// Cuts off everything behind the authority.
Parts split(const QString& text)
{
    const QString separator = QStringLiteral("://");
    const qsizetype schemeEnd = text.indexOf(separator);
    Parts parts;
    parts.scheme = schemeEnd < 0 ? QString() : text.first(schemeEnd).toLower();
    parts.authority = schemeEnd < 0 ? text : text.sliced(schemeEnd + separator.size());
    for (qsizetype i = 0; i < parts.authority.size(); ++i) {
        if (QStringLiteral("/?#").contains(parts.authority.at(i)))
            return {parts.scheme, parts.authority.first(i)};
    }
    return parts;
}

} // namespace

Expected<ServerAddress, AddressError> ServerAddress::make(const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return Unexpected(AddressError::Empty);
    const Parts parts = split(text);
    if (!parts.scheme.isEmpty() && parts.scheme != secureScheme && parts.scheme != plainScheme)
        return Unexpected(AddressError::UnknownScheme);
    if (parts.authority.contains(QLatin1Char('@')))
        return Unexpected(AddressError::UserInfo);

    QUrl origin;
    origin.setScheme(parts.scheme.isEmpty() ? secureScheme : parts.scheme);
    origin.setAuthority(parts.authority, QUrl::StrictMode);
    if (!origin.isValid() || origin.host().isEmpty() || origin.port() == 0)
        return Unexpected(AddressError::NotAnAddress);
    const bool loopback = net::isLoopbackHost(origin.host());
    if (parts.scheme.isEmpty() && loopback)
        origin.setScheme(plainScheme);
    if (origin.scheme() == plainScheme && !loopback)
        return Unexpected(AddressError::HttpElsewhere);
    if (origin.port() == (origin.scheme() == secureScheme ? 443 : 80))
        origin.setPort(-1);
    return ServerAddress(origin);
}

QString ServerAddress::displayText() const
{
    return m_origin.authority(QUrl::PrettyDecoded);
}

bool ServerAddress::isLoopback() const
{
    return net::isLoopbackHost(m_origin.host());
}

} // namespace factordesk::zitadel
