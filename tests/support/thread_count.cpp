// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/thread_count.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QThread>

namespace factordesk::test {

int threadCount()
{
    const QDir tasks(QStringLiteral("/proc/self/task"));
    return static_cast<int>(tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
}

void waitForThreads(int count)
{
    const QDeadlineTimer deadline(10'000);
    while (threadCount() > count && !deadline.hasExpired())
        QThread::usleep(500);
}

} // namespace factordesk::test
