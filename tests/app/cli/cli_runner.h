// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace factordesk::test {

/// What a run of factordesk-cli left.
struct CliResult
{
    int exitStatus = -1;
    QByteArray output;
    QByteArray errors;

    [[nodiscard]] QJsonDocument document() const { return QJsonDocument::fromJson(output); }
    [[nodiscard]] QJsonObject object() const { return document().object(); }
    /// The object "error" of the output.
    [[nodiscard]] QJsonObject error() const
    {
        return object().value(QStringLiteral("error")).toObject();
    }
    /// For QVERIFY2.
    [[nodiscard]] QByteArray all() const { return output + errors; }
};

/// Runs the real program as a process of its own, while the event loop of this one goes on, so that
/// a server in this process can answer. The environment has no terminal and an English locale; the
/// journal is written to journalFolder().
[[nodiscard]] CliResult runCli(const QStringList& arguments, const QByteArray& input = {});

/// Of all runs of this process, gone with it.
[[nodiscard]] QString journalFolder();

/// A folder for the files of a test, gone with it.
class TestFiles
{
public:
    /// Writes a file and returns its path.
    [[nodiscard]] QString write(const QString& name, const QByteArray& content) const;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace factordesk::test
