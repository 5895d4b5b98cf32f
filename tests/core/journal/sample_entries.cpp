// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/journal/sample_entries.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>

namespace factordesk::test {

using namespace journal;

WallTime noon(int month, int day)
{
    using namespace std::chrono;
    const auto date =
        year(2026) / std::chrono::month(unsigned(month)) / std::chrono::day(unsigned(day));
    return WallTime(sys_days(date)) + 12h;
}

JournalEntry sampleEntry(int number)
{
    constexpr int entriesAMonth = 5;
    constexpr std::array changes{Change::Register, Change::Verify, Change::Remove};
    const std::size_t place = std::size_t(number);
    JournalEntry entry{
        .when = noon(1 + number / entriesAMonth, 1 + number % entriesAMonth),
        .change = changes[place % changes.size()],
        .outcome = allOutcomes[place % allOutcomes.size()],
        .server = EntryText::of(QStringLiteral("https://acme.test")),
        .who = {.loginName = EntryText::of(QStringLiteral("admin@acme.test")),
                .id = EntryText::of(QStringLiteral("1000"))},
        .whom = {.loginName = EntryText::of(QStringLiteral("person%1@acme.test").arg(number)),
                 .id = EntryText::of(QString::number(number))}};
    if (entry.outcome == Outcome::Done) {
        entry.sequence = place;
        entry.changeDate = entry.when - std::chrono::seconds(1);
        entry.resourceOwner = EntryText::of(QStringLiteral("2000"));
    } else {
        entry.status = ServerWord::statusName(QStringLiteral("INVALID_ARGUMENT"));
        entry.errorId = ServerWord::errorId(QStringLiteral("EVENT-8isk2"));
    }
    return entry;
}

EntryText testMachine()
{
    return EntryText::of(QStringLiteral("0123456789abcdef"));
}

void fillJournal(const JournalFolder& folder, int count)
{
    const JournalWriter writer(folder, testMachine());
    for (int number = 1; number <= count; ++number) {
        if (!writer.append(sampleEntry(number)))
            qFatal("the sample journal could not be written");
    }
}

QList<QByteArray> linesOf(const JournalFolder& folder)
{
    QList<QByteArray> lines;
    for (const QString& name : folder.files()) {
        QFile file(folder.pathOf(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a file of the journal could not be read");
        while (!file.atEnd())
            lines.append(file.readLine());
    }
    return lines;
}

QString quickTemporary()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) +
           QStringLiteral("/tst_journal-XXXXXX");
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a file of the test could not be read");
    return file.readAll();
}

void overwrite(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) ||
        file.write(content) != content.size())
        qFatal("a file of the test could not be written");
}

} // namespace factordesk::test
