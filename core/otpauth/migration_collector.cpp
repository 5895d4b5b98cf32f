// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otpauth/migration_collector.h"

#include <iterator>
#include <utility>

namespace factordesk::otpauth {

MigrationCollector::Result MigrationCollector::add(MigrationPart part)
{
    if (m_batchId && (*m_batchId != part.batchId || m_size != part.size))
        return Result::OtherExport;
    m_batchId = part.batchId;
    m_size = part.size;
    const int index = part.index;
    return m_parts.try_emplace(index, std::move(part)).second ? Result::Added : Result::Repeated;
}

std::vector<int> MigrationCollector::missing() const
{
    std::vector<int> indexes;
    for (int index = 0; index < m_size; ++index) {
        if (!m_parts.contains(index))
            indexes.push_back(index);
    }
    return indexes;
}

std::vector<MigrationRow> MigrationCollector::takeRows()
{
    std::vector<MigrationRow> rows;
    for (auto& [index, part] : m_parts)
        rows.insert(rows.end(), std::make_move_iterator(part.rows.begin()),
                    std::make_move_iterator(part.rows.end()));
    m_parts.clear();
    m_batchId.reset();
    m_size = 0;
    return rows;
}

} // namespace factordesk::otpauth
