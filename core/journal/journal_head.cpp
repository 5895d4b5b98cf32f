// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_head.h"

#include "core/journal/file_descriptor.h"

#include <QList>

#include <algorithm>
#include <cstring>
#include <fcntl.h>

namespace factordesk::journal {

namespace {

constexpr qint64 largestHead = 256;
constexpr int numberWidth = 20;
const QByteArray magic = "factordesk-journal-head-1";

} // namespace

std::optional<JournalHead> JournalHead::read(const JournalFolder& folder)
{
    const FileDescriptor file(folder.headPath(), O_RDONLY);
    const std::optional<QByteArray> content =
        file.isOpen() ? file.read(0, largestHead) : std::nullopt;
    if (!content || !content->endsWith('\n'))
        return std::nullopt;
    const QList<QByteArray> words = content->chopped(1).split(' ');
    if (words.size() != 3 || words.at(0) != magic)
        return std::nullopt;
    JournalHead head;
    bool isNumber = false;
    head.number = words.at(1).toULongLong(&isNumber);
    const QByteArray digest = QByteArray::fromHex(words.at(2));
    if (!isNumber || digest.size() != qsizetype(head.digest.size()))
        return std::nullopt;
    std::memcpy(head.digest.data(), digest.constData(), head.digest.size());
    return head;
}

bool JournalHead::write(const JournalFolder& folder) const
{
    // In place and always of one length: it lies within a sector, which a disk writes whole, and
    // needs no room on a full one.
    const QByteArray bytes(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size()));
    const QByteArray text =
        magic + ' ' + QByteArray::number(qulonglong(number)).rightJustified(numberWidth, '0') +
        ' ' + bytes.toHex() + '\n';
    const bool isNew = !FileDescriptor(folder.headPath(), O_RDONLY).isOpen();
    const FileDescriptor file(folder.headPath(), O_WRONLY | O_CREAT);
    return file.isOpen() && file.write(text, 0) && file.truncate(text.size()) && file.sync() &&
           (!isNew || syncFolder(folder.path()));
}

} // namespace factordesk::journal
