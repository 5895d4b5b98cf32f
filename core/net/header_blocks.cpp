// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/header_blocks.h"

#include <algorithm>

namespace factordesk::net {

QList<qint64> announcedLengths(const Headers& headers)
{
    QList<qint64> lengths;
    for (const auto& [name, value] : headers) {
        if (name.compare("Content-Length", Qt::CaseInsensitive) != 0)
            continue;
        for (const QByteArray& element : value.split(',')) {
            bool isNumber = false;
            const qint64 length = element.trimmed().toLongLong(&isNumber);
            lengths.append(isNumber ? length : -1);
        }
    }
    return lengths;
}

qint64 totalSize(const Headers& headers)
{
    qint64 size = 0;
    for (const auto& [name, value] : headers)
        size += name.size() + value.size();
    return size;
}

Headers joined(const Headers& fields)
{
    Headers result;
    for (const auto& [name, value] : fields) {
        const auto known = std::ranges::find_if(result, [&name = name](const auto& field) {
            return field.first.compare(name, Qt::CaseInsensitive) == 0;
        });
        if (known == result.end())
            result.emplaceBack(name, value);
        else
            known->second += ", " + value;
    }
    return result;
}

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
