// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/intent_file.h"
#include "core/journal/journal_writer.h"
#include "core/journal/unsettled_entries.h"

#include <optional>

namespace factordesk::journal {

/// Writes into the journal what processes that were killed had still to write, each entry once, and
/// removes their files (see IntentFile). Those of processes that live are left alone. Blocks, and
/// reads the whole journal where there is something to write.
///
/// Returns why it could not; the rest waits for the next time then.
std::optional<WriteError> writeLeftOver(const JournalWriter& writer);

/// Writes what is found out of a change that is Unsettled in the journal, and nothing where the
/// person's last change of that kind on that server is not. Blocks, and reads what `unsettled` has
/// not read yet, which is of the same folder.
std::optional<WriteError> writeSettlement(const JournalWriter& writer, UnsettledEntries& unsettled,
                                          JournalEntry entry);

} // namespace factordesk::journal
