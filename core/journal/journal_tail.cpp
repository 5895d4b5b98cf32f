// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_tail.h"

#include "core/journal/file_descriptor.h"

#include <algorithm>
#include <fcntl.h>

namespace factordesk::journal {

namespace {

/// The end of one file.
struct FileEnd
{
    qint64 size = 0;
    qint64 wholeSize = 0;
    std::optional<QByteArray> lastLine; ///< Without its line end.
};

/// Where the last line end before `end` stands, or -1. Reads backwards in pieces, since what is
/// torn may be of any length.
std::optional<qint64> lineEndBefore(const FileDescriptor& file, qint64 end)
{
    constexpr qint64 piece = longestLine;
    while (end > 0) {
        const qint64 begin = std::max<qint64>(0, end - piece);
        const std::optional<QByteArray> bytes = file.read(begin, end - begin);
        if (!bytes)
            return std::nullopt;
        const qsizetype found = bytes->lastIndexOf('\n');
        if (found >= 0)
            return begin + found;
        end = begin;
    }
    return -1;
}

std::optional<FileEnd> endOf(const QString& path)
{
    const FileDescriptor file(path, O_RDONLY);
    const std::optional<qint64> size = file.isOpen() ? file.size() : std::nullopt;
    if (!size)
        return std::nullopt;
    FileEnd end{.size = *size, .wholeSize = 0, .lastLine = {}};
    const std::optional<qint64> lastEnd = lineEndBefore(file, *size);
    if (!lastEnd)
        return std::nullopt;
    end.wholeSize = *lastEnd + 1;
    if (*lastEnd < 0)
        return end;
    const std::optional<qint64> endBefore = lineEndBefore(file, *lastEnd);
    if (!endBefore)
        return std::nullopt;
    end.lastLine = file.read(*endBefore + 1, *lastEnd - *endBefore - 1);
    return end.lastLine ? std::optional(end) : std::nullopt;
}

} // namespace

std::optional<JournalTail> JournalTail::read(const JournalFolder& folder)
{
    JournalTail tail;
    const QStringList files = folder.files();
    for (auto file = files.rbegin(); file != files.rend() && !tail.hasLine; ++file) {
        const std::optional<FileEnd> end = endOf(folder.pathOf(*file));
        if (!end)
            return std::nullopt;
        if (tail.file.isEmpty()) {
            tail.file = *file;
            tail.size = end->size;
            tail.wholeSize = end->wholeSize;
        }
        if (!end->lastLine)
            continue;
        tail.hasLine = true;
        tail.digest = digestOf(*end->lastLine);
        if (auto line = decodeLine(*end->lastLine))
            tail.line = *std::move(line);
    }
    return tail;
}

} // namespace factordesk::journal
