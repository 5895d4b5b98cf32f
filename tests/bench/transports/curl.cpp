// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/transports/curl.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <chrono>

namespace factordesk::bench {

QString curlProgram()
{
    return QStandardPaths::findExecutable(QStringLiteral("curl"));
}

void runCurl(benchmark::State& state, const QString& program, const QByteArray& configuration)
{
    using Time = std::chrono::steady_clock;
    QTemporaryFile file;
    if (!file.open() || file.write(configuration) < 0 || !file.flush())
        state.SkipWithError("no room for curl's configuration");
    for (auto _ : state) {
        const auto start = Time::now();
        const int status =
            QProcess::execute(program, {QStringLiteral("--config"), file.fileName()});
        state.SetIterationTime(std::chrono::duration<double>(Time::now() - start).count());
        if (status != 0)
            state.SkipWithError("curl failed");
    }
}

} // namespace factordesk::bench
