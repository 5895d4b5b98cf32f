// SPDX-License-Identifier: GPL-3.0-or-later
// journal_keeping FOLDER FIRST COUNT: begins COUNT changes from the event FIRST on, prints the
// event's number where it would be sent, and keeps what came of it as the window does.
#include "core/journal/journal_keeper.h"
#include "tests/core/journal/sample_entries.h"

#include <QCoreApplication>

#include <cstdio>

using namespace factordesk::journal;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 4)
        return 2;
    JournalKeeper keeper(
        JournalWriter(JournalFolder(QString::fromUtf8(argv[1])), factordesk::test::testMachine()));
    const int first = QByteArray(argv[2]).toInt();
    const int count = QByteArray(argv[3]).toInt();
    JournalEntry entry = factordesk::test::sampleEntry(1);
    entry.change = Change::Verify;
    for (int number = first; number < first + count; ++number) {
        entry.event = EntryText::of(QString::number(number));
        entry.outcome = Outcome::Unsettled;
        keeper.begin(entry);
        std::printf("%d\n", number);
        std::fflush(stdout);
        QCoreApplication::processEvents();
        entry.outcome = Outcome::Done;
        keeper.add(entry);
        QCoreApplication::processEvents();
    }
    return 0;
}
