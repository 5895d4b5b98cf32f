// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/data_files.h"

#include <QDir>
#include <QFile>

namespace factordesk::test {

namespace {

/// Splits RFC 4180 text into rows of fields; quoted fields may hold commas, quotes and newlines.
QList<QList<QByteArray>> splitCsv(const QByteArray& text)
{
    QList<QList<QByteArray>> rows;
    QList<QByteArray> row;
    QByteArray field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (quoted && c == '"' && i + 1 < text.size() && text.at(i + 1) == '"') {
            field.append('"');
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            row.append(std::exchange(field, {}));
        } else if (!quoted && (c == '\n' || c == '\r')) {
            if (c == '\r' && i + 1 < text.size() && text.at(i + 1) == '\n')
                ++i;
            row.append(std::exchange(field, {}));
            rows.append(std::exchange(row, {}));
        } else {
            field.append(c);
        }
    }
    if (!field.isEmpty() || !row.isEmpty()) {
        row.append(field);
        rows.append(row);
    }
    return rows;
}

} // namespace

QString samplesFolder()
{
    const QString folder = qEnvironmentVariable("FACTORDESK_SHARED_DIR");
    const QDir samples(folder + QStringLiteral("/samples"));
    return !folder.isEmpty() && samples.exists() ? samples.absolutePath() : QString();
}

std::optional<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

QList<QMap<QString, QByteArray>> readVectors(const QString& path)
{
    const std::optional<QByteArray> text = readFile(path);
    if (!text)
        qFatal("cannot read the vectors in %s", qPrintable(path));
    QList<QList<QByteArray>> rows = splitCsv(*text);
    if (rows.size() < 2)
        qFatal("no vectors in %s", qPrintable(path));
    const QList<QByteArray> names = rows.takeFirst();
    QList<QMap<QString, QByteArray>> vectors;
    for (const QList<QByteArray>& row : rows) {
        if (row.size() != names.size())
            qFatal("a row of %s has %d fields, not %d", qPrintable(path), int(row.size()),
                   int(names.size()));
        QMap<QString, QByteArray> vector;
        for (qsizetype i = 0; i < names.size(); ++i)
            vector.insert(QString::fromUtf8(names.at(i)), row.at(i));
        vectors.append(vector);
    }
    return vectors;
}

} // namespace factordesk::test
