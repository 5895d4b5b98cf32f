// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_line.h"

#include <QByteArray>
#include <QDate>

#include <vector>

namespace factordesk::ui {

/// Entries as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know it; the
/// first row has the titles, in the person's language, times are UTC. What a spreadsheet would take
/// for a formula is made harmless.
[[nodiscard]] QByteArray csvOf(const std::vector<journal::JournalLine>& lines);

/// The entries of one day as a PDF to sign and to keep: who did what to whom, how it ended, and the
/// digest of the last entry, by which the journal can be held to it later. `lines` are those of the
/// day, oldest first. Empty when it cannot be made.
[[nodiscard]] QByteArray dayProtocolOf(const QDate& day,
                                       const std::vector<journal::JournalLine>& lines);

} // namespace factordesk::ui
