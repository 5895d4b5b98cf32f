// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_recovery.h"

#include "core/journal/journal_reader.h"

#include <QFile>

#include <fcntl.h>

namespace factordesk::journal {

namespace {

QSet<QString> eventsIn(const JournalFolder& folder)
{
    QSet<QString> events;
    JournalReader reader(folder);
    while (const std::optional<ReadLine> line = reader.next()) {
        if (line->content)
            events.insert(line->content->entry.event.text());
    }
    return events;
}

std::optional<WriteError> writeAll(const std::vector<Intent>& intents, const JournalWriter& writer)
{
    const QSet<QString> written = eventsIn(writer.folder());
    UnsettledEntries unsettled(writer.folder());
    for (const Intent& intent : intents) {
        if (intent.kind == Intent::Kind::Settlement) {
            if (const auto error = writeSettlement(writer, unsettled, intent.entry))
                return error;
            continue;
        }
        if (written.contains(intent.entry.event.text()))
            continue;
        if (const auto done = writer.appendLeftOver(intent.entry); !done)
            return done.error();
    }
    return std::nullopt;
}

} // namespace

std::optional<WriteError> writeLeftOver(const JournalWriter& writer)
{
    constexpr qint64 largest = 64LL * 1024 * 1024;
    for (const QString& name : writer.folder().intentFiles()) {
        const QString path = writer.folder().pathOf(name);
        const FileDescriptor file(path, O_RDWR);
        if (!file.isOpen() || !file.tryLock())
            continue; // whose process lives, or has just cleared up
        const qint64 size = std::min(file.size().value_or(0), largest);
        const std::optional<QByteArray> content = file.read(0, size);
        if (!content)
            return WriteError::CannotWrite;
        const std::vector<Intent> intents = IntentFile::openIn(*content);
        if (!intents.empty()) {
            if (const auto error = writeAll(intents, writer))
                return error;
        }
        QFile::remove(path);
    }
    return std::nullopt;
}

std::optional<WriteError> writeSettlement(const JournalWriter& writer, UnsettledEntries& unsettled,
                                          JournalEntry entry)
{
    unsettled.update();
    const std::optional<JournalEntry> open = unsettled.like(entry);
    if (!open)
        return std::nullopt;
    entry.event = open->event;
    const auto written = writer.append(entry);
    return written ? std::nullopt : std::optional(written.error());
}

} // namespace factordesk::journal
