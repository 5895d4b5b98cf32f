// SPDX-License-Identifier: GPL-3.0-or-later
// journal_appender FOLDER NAME COUNT [LARGEST]: appends COUNT entries for whom is called NAME, and
// prints a line for each once it is written; or prints why one could not be. No file of it grows
// beyond LARGEST bytes, as on a disk that is full.
#include "tests/core/journal/sample_entries.h"

#include <QByteArray>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace factordesk::journal;

int main(int argc, char** argv)
{
    if (argc < 4)
        return 2;
    if (argc > 4) {
        const rlim_t largest = QByteArray(argv[4]).toULong();
        const rlimit limit{.rlim_cur = largest, .rlim_max = largest};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        // Beyond it a write then fails with EFBIG, in place of ending the program.
        std::signal(SIGXFSZ, SIG_IGN);
    }
    const JournalWriter writer(JournalFolder(QString::fromUtf8(argv[1])),
                               factordesk::test::testMachine());
    JournalEntry entry = factordesk::test::sampleEntry(1);
    entry.whom.loginName = EntryText::of(QString::fromUtf8(argv[2]));
    const int count = QByteArray(argv[3]).toInt();
    for (int number = 1; number <= count; ++number) {
        entry.whom.id = EntryText::of(QString::number(number));
        const auto written = writer.append(entry);
        if (!written) {
            std::printf("error %d\n", int(written.error()));
            return 1;
        }
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
    return 0;
}
