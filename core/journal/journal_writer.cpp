// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_writer.h"

#include "core/journal/file_descriptor.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <thread>

namespace factordesk::journal {

namespace {

/// By errno, as the last call left it.
WriteError lastError()
{
    const bool isFull = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return isFull ? WriteError::DiskFull : WriteError::CannotWrite;
}

/// The lock of the folder, held until it goes. An append takes milliseconds, so that waiting in
/// steps costs nothing, and a process that hangs with the lock does not hang the others.
Expected<FileDescriptor, WriteError> lock(const JournalFolder& folder)
{
    constexpr std::chrono::milliseconds step(5);
    constexpr int attempts = 400;
    FileDescriptor file(folder.lockPath(), O_RDWR | O_CREAT);
    if (!file.isOpen())
        return Unexpected(lastError());
    for (int attempt = 0; !file.tryLock(); ++attempt) {
        if (errno != EWOULDBLOCK)
            return Unexpected(WriteError::CannotWrite);
        if (attempt == attempts)
            return Unexpected(WriteError::Busy);
        std::this_thread::sleep_for(step);
    }
    return file;
}

/// Writes what is not there yet, and leaves nothing of it behind on failure.
Expected<void, WriteError> appendTo(const FileDescriptor& file, QByteArrayView bytes, qint64 offset)
{
    if (file.write(bytes, offset) && file.sync())
        return {};
    const WriteError error = lastError();
    // Where this fails as well, the next append finds a torn line and sets it aside.
    static_cast<void>(file.truncate(offset));
    return Unexpected(error);
}

} // namespace

JournalWriter::JournalWriter(JournalFolder folder, EntryText machine)
    : m_folder(std::move(folder)), m_machine(std::move(machine))
{
}

Expected<void, WriteError> JournalWriter::append(const JournalEntry& entry) const
{
    return append(entry, WriterNotes());
}

Expected<void, WriteError> JournalWriter::appendLeftOver(const JournalEntry& entry) const
{
    return append(entry, WriterNotes{.wasLeftOver = true});
}

Expected<void, WriteError> JournalWriter::append(const JournalEntry& entry, WriterNotes notes) const
{
    if (!m_folder.make())
        return Unexpected(WriteError::NoFolder);
    const auto held = lock(m_folder);
    if (!held)
        return Unexpected(held.error());
    std::optional<JournalTail> tail = JournalTail::read(m_folder);
    if (!tail)
        return Unexpected(WriteError::CannotWrite);
    if (auto aside = setTornAside(*tail, notes); !aside)
        return aside;
    const auto head = settleHead(*tail, notes);
    if (!head)
        return Unexpected(head.error());
    if (tail->line) {
        notes.clockWentBack = !notes.wasLeftOver && entry.when < tail->line->entry.when;
        notes.otherMachine = tail->line->machine != m_machine;
    }
    return write({.number = head->number + 1,
                  .previous = head->digest,
                  .machine = m_machine,
                  .notes = notes,
                  .entry = entry},
                 *tail);
}

Expected<void, WriteError> JournalWriter::setTornAside(JournalTail& tail, WriterNotes& notes) const
{
    if (!tail.isTorn())
        return {};
    const FileDescriptor file(m_folder.pathOf(tail.file), O_RDWR);
    const std::optional<QByteArray> torn =
        file.isOpen() ? file.read(tail.wholeSize, tail.size - tail.wholeSize) : std::nullopt;
    if (!torn)
        return Unexpected(lastError());
    const QString name = m_folder.freeTornName(tail.file);
    const FileDescriptor aside(m_folder.pathOf(name), O_WRONLY | O_CREAT | O_EXCL);
    if (!aside.isOpen() || !aside.write(*torn, 0) || !aside.sync() ||
        !syncFolder(m_folder.path()) || !file.truncate(tail.wholeSize) || !file.sync())
        return Unexpected(lastError());
    tail.size = tail.wholeSize;
    notes.setAside = EntryText::of(name);
    return {};
}

Expected<JournalHead, WriteError> JournalWriter::settleHead(const JournalTail& tail,
                                                            WriterNotes& notes) const
{
    std::optional<JournalHead> head = JournalHead::read(m_folder);
    // The power went before the very first head.
    if (!head && (!tail.hasLine || (tail.line && tail.line->number == 1)))
        head = JournalHead();
    const JournalHead end{.number = tail.line ? tail.line->number : 0, .digest = tail.digest};
    if (!head) {
        notes.headWasLost = true;
        return end;
    }
    // One behind: the power went between the line and the head. It catches up before another line
    // is written, so that it is never two behind.
    const bool isBehind =
        tail.line && tail.line->number == head->number + 1 && tail.line->previous == head->digest;
    if (!isBehind)
        return *head;
    if (!end.write(m_folder))
        return Unexpected(lastError());
    return end;
}

Expected<void, WriteError> JournalWriter::write(const JournalLine& line,
                                                const JournalTail& tail) const
{
    const QByteArray bytes = encodeLine(line);
    const QString name = std::max(JournalFolder::fileFor(line.entry.when), tail.file);
    const bool isNew = name != tail.file;
    const FileDescriptor file(m_folder.pathOf(name), O_WRONLY | O_CREAT);
    if (!file.isOpen() || (isNew && !syncFolder(m_folder.path())))
        return Unexpected(lastError());
    if (auto written = appendTo(file, bytes + '\n', isNew ? 0 : tail.size); !written)
        return written;
    // The entry is safe now. A head that cannot follow is caught up, or told of, next time.
    static_cast<void>(
        JournalHead{.number = line.number, .digest = digestOf(bytes)}.write(m_folder));
    return {};
}

} // namespace factordesk::journal
