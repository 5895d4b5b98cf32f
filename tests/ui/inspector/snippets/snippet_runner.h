// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace factordesk::test {

/// What runs a snippet of one language.
struct SnippetRunner
{
    QString language; ///< As CallSnippet names it.
    QString program;  ///< The interpreter; looked up in the PATH.
    QString file;     ///< What the snippet's file is called.
    QStringList arguments;
    /// Mono in place of .NET: its compiler knows C# 7 alone, and its libraries are older, so the
    /// snippet's frame is rewritten; what it sends is not.
    bool isMono = false;

    [[nodiscard]] bool isInstalled() const;
};

/// One for each language.
[[nodiscard]] const QList<SnippetRunner>& snippetRunners();

/// What a snippet has printed: the status and the body of the answer.
struct PrintedAnswer
{
    int status = 0;
    QByteArray body;
};

/// Runs the snippet in a private folder of its own, where alone it is written down: it may hold a
/// token, which is in no argument. No value when the program fails or does not end in time; what
/// it said of that is then in the log.
[[nodiscard]] std::optional<PrintedAnswer> run(const SnippetRunner& runner, const QString& snippet);

} // namespace factordesk::test
