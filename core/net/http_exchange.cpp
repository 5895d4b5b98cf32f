// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http_exchange.h"

#include <algorithm>

namespace factordesk::net {

QByteArray headerValue(const Headers& headers, QByteArrayView name)
{
    const auto found = std::ranges::find_if(headers, [name](const auto& header) {
        return name.compare(header.first, Qt::CaseInsensitive) == 0;
    });
    return found == headers.end() ? QByteArray() : found->second;
}

} // namespace factordesk::net
