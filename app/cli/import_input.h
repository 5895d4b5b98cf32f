// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/failure.h"
#include "app/cli/inputs.h"
#include "core/base/expected.h"
#include "core/exchange/import_result.h"

#include <QLatin1String>
#include <QString>

namespace factordesk::cli {

/// The program whose file it is, as scripts know it: "aegis", also of an encrypted one.
[[nodiscard]] QLatin1String formatName(exchange::Format format);

/// Where an export of another program is, and what opens it; empty names are absent.
struct ImportSource
{
    QString file;
    QString format;       ///< As formatName() has it, or "auto".
    QString passwordFile; ///< Asked for at the terminal when absent and needed.
};

/// Reads the export and opens it.
[[nodiscard]] Expected<exchange::Imported, Failure> readExport(Inputs& inputs,
                                                               const ImportSource& source);

} // namespace factordesk::cli
