// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/export.h"
#include "core/exchange/import_result.h"

#include <QString>

namespace factordesk::text {

/// The program whose file it is, and what of it: "Aegis (encrypted)".
[[nodiscard]] QString nameOf(exchange::Format format);

/// One sentence or two: why nothing is read from a file, and what to do.
[[nodiscard]] QString explain(const exchange::ImportError& error);
/// Why one row of it is no account.
[[nodiscard]] QString explain(const exchange::RowProblem& problem);
/// Why no file is written.
[[nodiscard]] QString explain(exchange::ExportError error);

} // namespace factordesk::text
