// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/export.h"
#include "core/exchange/private_file.h"
#include "ui/print/paper_error.h"

#include <QString>

#include <optional>
#include <stop_token>
#include <variant>
#include <vector>

namespace factordesk::ui {

/// Accounts to be written into a file.
struct ExportOrder
{
    std::vector<vault::Entry> entries;
    SecureBytes password; ///< UTF-8; for encrypted formats.
    /// No value: QR codes on paper, as a PDF.
    std::optional<exchange::ExportFormat> format = exchange::ExportFormat::Factordesk;
    QString path;
    WallTime now = {};
};

/// Why there is no file, or still the one that was there.
using ExportTrouble = std::variant<exchange::ExportError, exchange::FileError, PaperError>;

/// Writes the file, which its owner alone can read; none once `stop` is requested, which is no
/// error. Takes half a second for encrypted formats, and 100 ms a page on paper: run it outside of
/// the GUI thread.
[[nodiscard]] Expected<void, ExportTrouble> writeExport(const ExportOrder& order,
                                                        const std::stop_token& stop);

} // namespace factordesk::ui
