// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/header_blocks.h"

#include <algorithm>

namespace factordesk::net {

Headers trailersAmong(const Headers& all, const Headers& first)
{
    Headers trailers;
    for (const auto& [name, value] : all) {
        const auto known = std::ranges::find_if(first, [&name](const auto& header) {
            return header.first.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (known == first.end()) {
            trailers.emplaceBack(name, value);
            continue;
        }
        const QByteArray twice = known->second + ", " + known->second + ", ";
        if (value.startsWith(twice))
            trailers.emplaceBack(name, value.sliced(twice.size()));
    }
    return trailers;
}

} // namespace factordesk::net
