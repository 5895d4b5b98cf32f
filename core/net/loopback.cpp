// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/loopback.h"

#include <QByteArray>

#include <arpa/inet.h>

namespace factordesk::net {

bool isLoopbackHost(const QString& host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QByteArray text = host.toLatin1();
    in_addr fourth{};
    in6_addr sixth{};
    if (inet_pton(AF_INET, text.constData(), &fourth) == 1)
        return ntohl(fourth.s_addr) >> 24 == IN_LOOPBACKNET;
    return inet_pton(AF_INET6, text.constData(), &sixth) == 1 && IN6_IS_ADDR_LOOPBACK(&sixth);
}

} // namespace factordesk::net
