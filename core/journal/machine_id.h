// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_entry.h"

namespace factordesk::journal {

/// What tells this computer from others in a journal: 16 hexadecimal digits that do not give away
/// the system's own id (machine-id(5) asks for that). The host name stands in where there is none.
[[nodiscard]] EntryText thisMachine();

} // namespace factordesk::journal
