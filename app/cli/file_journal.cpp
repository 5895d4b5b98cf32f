// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/file_journal.h"

#include "app/cli/console.h"
#include "core/journal/machine_id.h"
#include "ui/text/journal_text.h"

namespace factordesk::cli {

FileJournal::FileJournal() : m_writer(journal::JournalFolder::ofThisUser(), journal::thisMachine())
{
}

void FileJournal::add(const journal::JournalEntry& entry)
{
    const auto written = m_writer.append(entry);
    if (written)
        return;
    const text::Explanation why = text::explain(written.error());
    Console(false).warn(
        QStringLiteral("This is not in the journal (%1 of %2): %3")
            .arg(journal::wordFor(entry.change), entry.whom.id.text(), why.paragraph()));
}

} // namespace factordesk::cli
