// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

namespace factordesk::exchange {

/// Reads Google Authenticator's transfer codes, one URI a line, in any order. The first export in
/// the file that has several parts is put together and its missing parts are counted; exports of a
/// single part stand beside it. A line that cannot be read is a row with its reason.
[[nodiscard]] Expected<Imported, ImportError> readGoogleMigration(const Input& input);

} // namespace factordesk::exchange
