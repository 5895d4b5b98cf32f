// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// Reads a file of another program, whatever its name: what is good in it becomes entries, and of
/// each row that is not, the reason is told. Takes time with the file's size: run it outside of the
/// GUI thread.
[[nodiscard]] Expected<Imported, ImportError> importFile(const Input& input);

} // namespace factordesk::exchange
