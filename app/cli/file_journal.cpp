// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/file_journal.h"

#include "app/cli/console.h"
#include "core/journal/journal_recovery.h"
#include "core/journal/machine_id.h"
#include "ui/text/journal_text.h"

#include <utility>

namespace factordesk::cli {

using journal::Intent;

FileJournal::FileJournal()
    : m_writer(journal::JournalFolder::ofThisUser(), journal::thisMachine())
    , m_intents(m_writer.folder())
    , m_unsettled(m_writer.folder())
{
}

void FileJournal::begin(const journal::JournalEntry& intent)
{
    // What cannot be written now is told of with the entry itself.
    if (!std::exchange(m_hasClearedUp, true))
        journal::writeLeftOver(m_writer);
    if (m_intents.keep({.kind = Intent::Kind::Begun, .entry = intent}))
        m_intents.sync();
}

void FileJournal::add(const journal::JournalEntry& entry)
{
    m_intents.keep({.kind = Intent::Kind::Ended, .entry = entry});
    if (const auto written = m_writer.append(entry); !written)
        warnOf(entry, written.error());
    else
        m_intents.close(entry.event);
}

void FileJournal::settle(const journal::JournalEntry& entry)
{
    if (const auto error = journal::writeSettlement(m_writer, m_unsettled, entry))
        warnOf(entry, *error);
}

void FileJournal::warnOf(const journal::JournalEntry& entry, journal::WriteError error)
{
    const text::Explanation why = text::explain(error);
    Console(false).warn(
        QStringLiteral("This is not in the journal (%1 of %2): %3")
            .arg(journal::wordFor(entry.change), entry.whom.id.text(), why.paragraph()));
}

} // namespace factordesk::cli
