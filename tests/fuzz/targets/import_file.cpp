// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_file.h"

#include "core/exchange/export.h"
#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

#include <algorithm>

namespace factordesk {

namespace {

std::vector<const vault::Entry*> entriesOf(const exchange::Imported& imported)
{
    std::vector<const vault::Entry*> entries;
    for (const exchange::Row& row : imported.rows) {
        if (row.content)
            entries.push_back(&*row.content);
    }
    return entries;
}

} // namespace

void fuzz::import_file(std::string_view bytes)
{
    const auto imported = exchange::importFile({.bytes = std::as_bytes(std::span(bytes))});
    if (!imported)
        return;
    require(!imported->rows.empty());
    const auto entries = entriesOf(*imported);
    if (entries.empty())
        return;
    SystemRandom random;
    const auto written = exchange::exportEntries(
        entries, {.format = exchange::ExportFormat::UriList, .random = random});
    require(written.hasValue());
    const auto again = exchange::importFile({.bytes = written->bytes()});
    require(again.hasValue());
    const auto readAgain = entriesOf(*again);
    // Encoding may make a URI too long to be read, and only that.
    require(readAgain.size() == entries.size() || bytes.size() > 2000);
    for (std::size_t i = 0; i < std::min(entries.size(), readAgain.size()); ++i)
        require(readAgain.size() != entries.size() ||
                vault::makeSameCodes(entries[i]->account, readAgain[i]->account));
}

} // namespace factordesk
