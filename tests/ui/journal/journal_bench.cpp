// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journal/journal_bench.h"

#include <QSignalSpy>

namespace factordesk::test {

JournalBench::JournalBench(int entries)
{
    fillJournal(folder, entries);
}

void JournalBench::read()
{
    QSignalSpy read(&controller, &ui::JournalController::linesChanged);
    controller.refresh();
    if (!read.wait())
        qFatal("the journal was not read");
}

std::vector<journal::JournalLine> JournalBench::lines() const
{
    std::vector<journal::JournalLine> lines;
    for (const QByteArray& line : linesOf(folder))
        lines.push_back(*journal::decodeLine(line.chopped(1)));
    return lines;
}

void JournalBench::changeLine(int changed) const
{
    const QByteArray person = "person" + QByteArray::number(changed + 1) + '@';
    for (const QString& file : folder.files()) {
        QByteArray content = contentOf(folder.pathOf(file));
        if (content.contains(person))
            overwrite(folder.pathOf(file), content.replace(person, "nobody@"));
    }
}

} // namespace factordesk::test
