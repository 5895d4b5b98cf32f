// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/chain_check.h"
#include "core/journal/journal_entry.h"
#include "core/journal/journal_line.h"
#include "core/journal/journal_writer.h"
#include "ui/text/explanation.h"

#include <QString>
#include <QStringList>

namespace factordesk::text {

/// "Register", "Verify", "Remove": what was asked for, as a row of a table says it.
[[nodiscard]] QString changeText(journal::Change change);
/// "Done", "Refused", "Not sent", "Not settled" and so on.
[[nodiscard]] QString outcomeText(journal::Outcome outcome);
/// What an outcome means, in a sentence.
[[nodiscard]] QString outcomeSentence(journal::Outcome outcome);
/// The login name with the id behind it, what is known of them, or "not known".
[[nodiscard]] QString accountText(const journal::Account& account);
/// What the writer noticed, a sentence each.
[[nodiscard]] QStringList noteSentences(const journal::WriterNotes& notes);

/// Why entries could not be written, and what to do.
[[nodiscard]] Explanation explain(journal::WriteError error);
/// What a check found: that the chain is whole, or the first broken line and what is wrong there.
[[nodiscard]] Explanation explain(const journal::CheckResult& result);

} // namespace factordesk::text
