// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/header_blocks.h"

#include <algorithm>

namespace factordesk::net {

Headers trailersAmong(const Headers& all, const Headers& first)
{
    Headers trailers;
    for (const auto& field : all) {
        const auto known = std::ranges::find_if(first, [&field](const auto& header) {
            return header.first.compare(field.first, Qt::CaseInsensitive) == 0;
        });
        if (known == first.end()) {
            trailers.append(field);
            continue;
        }
        const QByteArray twice = known->second + ", " + known->second + ", ";
        if (field.second.startsWith(twice))
            trailers.emplaceBack(field.first, field.second.sliced(twice.size()));
    }
    return trailers;
}

} // namespace factordesk::net
