// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/loopback.h"

#include <QHostAddress>

namespace factordesk::net {

bool isLoopbackHost(const QString& host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return address == QHostAddress(QHostAddress::LocalHostIPv6) ||
           (address.protocol() == QAbstractSocket::IPv4Protocol && address.isLoopback());
}

} // namespace factordesk::net
