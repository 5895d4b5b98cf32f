// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster/roster_store.h"

#include "core/roster/roster_json.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>
#include <utility>

namespace factordesk::roster {

namespace {

constexpr int formatVersion = 1;
constexpr qint64 largestFile = 256LL * 1024 * 1024;

QByteArray headLine(const QString& server, int rows)
{
    const QJsonObject head{{QStringLiteral("factordeskRoster"), formatVersion},
                           {QStringLiteral("server"), server},
                           {QStringLiteral("rows"), rows}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n';
}

/// Takes the next line off `rest`, without its line feed; no value for one that has none.
std::optional<QByteArrayView> takeLine(QByteArrayView& rest)
{
    const qsizetype end = rest.indexOf('\n');
    if (end < 0)
        return std::nullopt;
    const QByteArrayView line = rest.first(end);
    rest = rest.sliced(end + 1);
    return line;
}

struct Head
{
    QString server;
    int rows = 0;
};

Expected<Head, StoreError> readHead(QByteArrayView line)
{
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size())).object();
    const int version = object.value(QLatin1String("factordeskRoster")).toInt();
    const int rows = object.value(QLatin1String("rows")).toInt(-1);
    if (version > formatVersion)
        return Unexpected(StoreError::NewerFormat);
    if (version != formatVersion || rows < 0 || rows > int(largestFile / 32))
        return Unexpected(StoreError::Damaged);
    return Head{object.value(QLatin1String("server")).toString(), rows};
}

/// The rows that the lines say, later ones in the place of earlier ones; each must be there.
std::optional<std::vector<Row>> readRows(QByteArrayView& rest, int count)
{
    std::vector<Row> rows;
    while (const auto line = takeLine(rest)) {
        std::optional<NumberedRow> read = readRowLine(*line);
        if (!read || read->index >= count || read->index > int(rows.size()))
            return std::nullopt;
        if (read->index == int(rows.size()))
            rows.push_back(std::move(read->row));
        else
            rows[std::size_t(read->index)] = std::move(read->row);
    }
    return int(rows.size()) == count ? std::optional(std::move(rows)) : std::nullopt;
}

} // namespace

Expected<RosterStore, StoreError> RosterStore::create(const QString& path, const QString& server,
                                                      const Roster& roster)
{
    QByteArray content = headLine(server, roster.size());
    for (int i = 0; i < roster.size(); ++i)
        content += rowLine(i, roster.row(i));
    {
        journal::FileDescriptor old(path, O_RDWR);
        if (old.isOpen() && !old.tryLock())
            return Unexpected(StoreError::InUse);
    }
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(content) == content.size() && file.commit();
    if (!isWritten || !journal::syncFolder(QFileInfo(path).absolutePath()))
        return Unexpected(StoreError::NotWritten);
    return open(path);
}

Expected<RosterStore, StoreError> RosterStore::open(const QString& path)
{
    RosterStore store;
    store.m_file = journal::FileDescriptor(path, O_RDWR);
    if (!store.m_file.isOpen())
        return Unexpected(errno == ENOENT ? StoreError::None : StoreError::NotReadable);
    if (!store.m_file.tryLock())
        return Unexpected(StoreError::InUse);
    const auto content = store.m_file.read(0, store.m_file.size().value_or(largestFile));
    if (!content || content->size() >= largestFile)
        return Unexpected(StoreError::NotReadable);
    QByteArrayView rest = *content;
    const auto head = takeLine(rest);
    if (!head)
        return Unexpected(StoreError::Damaged);
    const Expected<Head, StoreError> read = readHead(*head);
    if (!read)
        return Unexpected(read.error());
    auto rows = readRows(rest, read->rows);
    if (!rows)
        return Unexpected(StoreError::Damaged);
    store.m_end = content->size() - rest.size();
    if (!rest.isEmpty() && !store.m_file.truncate(store.m_end))
        return Unexpected(StoreError::NotWritten);
    store.m_server = read->server;
    store.m_found = Roster::resumed(*std::move(rows));
    return store;
}

bool RosterStore::keep(const Roster& roster, int index)
{
    return keepAll(roster, {index});
}

bool RosterStore::keepAll(const Roster& roster, const std::vector<int>& indexes)
{
    QByteArray lines;
    for (const int index : indexes)
        lines += rowLine(index, roster.row(index));
    if (!m_file.write(lines, m_end) || !m_file.sync()) {
        // Half a change must not stand before the next one.
        static_cast<void>(m_file.truncate(m_end));
        return false;
    }
    m_end += lines.size();
    return true;
}

} // namespace factordesk::roster
