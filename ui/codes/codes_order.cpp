// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/codes_order.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace factordesk::ui {

namespace {

void sortByName(const std::vector<AccountRow>& rows, std::vector<int>& indices)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    // A key a row instead of two look-ups a comparison.
    std::vector<QCollatorSortKey> keys;
    keys.reserve(rows.size());
    for (const AccountRow& row : rows)
        keys.push_back(collator.sortKey(row.title() + QLatin1Char('\n') + row.subtitle()));
    std::ranges::stable_sort(indices, [&](int first, int second) {
        return keys[std::size_t(first)].compare(keys[std::size_t(second)]) < 0;
    });
}

void sortByUse(const std::vector<AccountRow>& rows, std::vector<int>& indices)
{
    const auto moment = [&rows](int index) {
        const QDateTime& used = rows[std::size_t(index)].lastUsed;
        return used.isValid() ? used.toMSecsSinceEpoch() : 0;
    };
    std::ranges::stable_sort(indices, std::ranges::greater(), moment);
}

} // namespace

std::vector<int> sortedRows(const std::vector<AccountRow>& rows, CodesOrder order)
{
    std::vector<int> indices(rows.size());
    std::iota(indices.begin(), indices.end(), 0);
    switch (order) {
    case CodesOrder::Hand: break;
    case CodesOrder::Name: sortByName(rows, indices); break;
    case CodesOrder::Use: sortByUse(rows, indices); break;
    }
    std::ranges::stable_partition(indices,
                                  [&rows](int index) { return rows[std::size_t(index)].isPinned; });
    return indices;
}

} // namespace factordesk::ui
