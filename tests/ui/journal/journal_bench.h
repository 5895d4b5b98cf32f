// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal_keeper.h"
#include "tests/core/journal/sample_entries.h"
#include "ui/journal/journal_controller.h"

#include <QTemporaryDir>

#include <vector>

namespace factordesk::test {

/// A journal in a folder of its own, with its keeper and the controller of its page.
class JournalBench
{
public:
    /// With so many sample entries.
    explicit JournalBench(int entries);

    /// Reads the journal and waits for it.
    void read();
    /// The lines as they stand in the files, oldest first.
    [[nodiscard]] std::vector<journal::JournalLine> lines() const;
    /// Changes the person of the line of that place, from 0.
    void changeLine(int place) const;

    QTemporaryDir place{quickTemporary()};
    journal::JournalFolder folder{place.filePath(QStringLiteral("journal"))};
    journal::JournalKeeper keeper{journal::JournalWriter(folder, testMachine())};
    ui::JournalController controller{folder, testMachine(), keeper};
};

} // namespace factordesk::test
