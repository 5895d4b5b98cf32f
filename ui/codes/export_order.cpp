// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/export_order.h"

#include "ui/print/qr_sheet.h"

namespace factordesk::ui {

namespace {

Expected<void, ExportTrouble> writeSheet(const ExportOrder& order, const std::stop_token& stop)
{
    QrSheet sheet;
    for (const vault::Entry& entry : order.entries) {
        if (const auto added = sheet.add(entry.account); !added)
            return Unexpected(ExportTrouble(added.error()));
    }
    if (stop.stop_requested())
        return {};
    if (const auto written = sheet.write(order.path); !written)
        return Unexpected(ExportTrouble(written.error()));
    return {};
}

} // namespace

Expected<void, ExportTrouble> writeExport(const ExportOrder& order, const std::stop_token& stop)
{
    if (!order.format)
        return writeSheet(order, stop);
    std::vector<const vault::Entry*> entries;
    for (const vault::Entry& entry : order.entries)
        entries.push_back(&entry);
    SystemRandom random;
    const auto file = exchange::exportEntries(entries, {.format = *order.format,
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
