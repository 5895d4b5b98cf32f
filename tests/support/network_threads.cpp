// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/network_threads.h"

#include "tests/support/data_files.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QThread>

namespace factordesk::test {

namespace {

/// Told by the name that Qt gives them, as far as the kernel keeps it. The number of threads would
/// not do: others, such as Qt Test's watchdog, come and go.
bool isAnyLeft()
{
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const std::optional<QByteArray> name =
            readFile(tasks.filePath(task + QStringLiteral("/comm")));
        if (name && name->startsWith("QNetworkAccess"))
            return true;
    }
    return false;
}

} // namespace

void waitForNetworkThreads()
{
    const QDeadlineTimer deadline(10'000);
    while (isAnyLeft() && !deadline.hasExpired())
        QThread::usleep(500);
}

} // namespace factordesk::test
