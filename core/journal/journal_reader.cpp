// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_reader.h"

#include <QFileInfo>

namespace factordesk::journal {

JournalReader::JournalReader(JournalFolder folder)
    : m_folder(std::move(folder)), m_waiting(m_folder.files())
{
    if (!m_folder.isReadable())
        m_unreadableFile = m_folder.path();
}

JournalReader::JournalReader(JournalFolder folder, const JournalPlace& from)
    : JournalReader(std::move(folder))
{
    const qsizetype file = m_waiting.indexOf(from.file);
    if (file < 0 || QFileInfo(m_folder.pathOf(from.file)).size() < from.offset)
        return;
    m_waiting.remove(0, file);
    if (openNext() && m_file.seek(from.offset))
        m_place = from;
}

bool JournalReader::openNext()
{
    m_file.close();
    if (m_waiting.isEmpty() || !m_unreadableFile.isEmpty())
        return false;
    m_name = m_waiting.takeFirst();
    m_line = 0;
    m_file.setFileName(m_folder.pathOf(m_name));
    if (m_file.open(QIODevice::ReadOnly))
        return true;
    m_unreadableFile = m_name;
    return false;
}

std::optional<ReadLine> JournalReader::next()
{
    while (!m_file.isOpen() || m_file.atEnd()) {
        if (!openNext())
            return std::nullopt;
    }
    QByteArray bytes = m_file.readLine(longestLine + 2);
    if (bytes.isEmpty()) {
        m_unreadableFile = m_name;
        m_file.close();
        return std::nullopt;
    }
    ++m_line;
    bool isWhole = bytes.endsWith('\n');
    const bool isTooLong = bytes.size() - qsizetype(isWhole) > longestLine;
    // The rest of what is too long goes by in pieces, unkept.
    for (QByteArray rest = bytes; !isWhole && !rest.isEmpty(); isWhole = rest.endsWith('\n'))
        rest = m_file.readLine(longestLine);
    if (isWhole)
        m_place = {m_name, m_file.pos()};
    if (isTooLong)
        return ReadLine{m_name, m_line, isWhole, {}, Unexpected(LineError::TooLong)};
    if (isWhole)
        bytes.chop(1);
    return ReadLine{m_name, m_line, isWhole, digestOf(bytes), decodeLine(bytes)};
}

} // namespace factordesk::journal
