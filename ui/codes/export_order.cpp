// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/export_order.h"

namespace factordesk::ui {

Expected<void, ExportTrouble> writeExport(const ExportOrder& order, const std::stop_token& stop)
{
    std::vector<const vault::Entry*> entries;
    for (const vault::Entry& entry : order.entries)
        entries.push_back(&entry);
    SystemRandom random;
    const auto file = exchange::exportEntries(entries, {.format = order.format,
                                                        .password = order.password.bytes(),
                                                        .random = random,
                                                        .now = order.now});
    if (!file)
        return Unexpected(ExportTrouble(file.error()));
    // Whoever gave up while the key was made wants no file.
    if (stop.stop_requested())
        return {};
    if (const auto written = exchange::writePrivateFile(order.path, file->bytes()); !written)
        return Unexpected(ExportTrouble(written.error()));
    return {};
}

} // namespace factordesk::ui
