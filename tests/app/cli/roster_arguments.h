// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/cli/cli_runner.h"
#include "tests/core/practice/practice_fixture.h"

#include <QStringList>

namespace factordesk::test {

/// `factordesk-cli roster` with these arguments, signed in to the practice server; the token lies
/// among `files`.
[[nodiscard]] inline QStringList rosterArguments(const QStringList& arguments,
                                                 const PracticeFixture& practice,
                                                 const TestFiles& files)
{
    return QStringList{QStringLiteral("roster")} + arguments +
           QStringList{QStringLiteral("--server"), practice.server.url().toString(),
                       QStringLiteral("--token-file"),
                       files.write(QStringLiteral("token"), practice.token())};
}

} // namespace factordesk::test
