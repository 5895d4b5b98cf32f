// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/change_journal.h"
#include "core/enrollment/factor_reader.h"
#include "core/journal/journal_entry.h"
#include "core/net/delays.h"
#include "core/zitadel/client.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace factordesk::enrollment {

/// What a change came to that had lost its answer, where its person's factor is in that state now;
/// no value where the state does not tell.
[[nodiscard]] std::optional<Ending> endingShownBy(journal::Change change,
                                                  zitadel::FactorState found);

/// Finds out what came of changes long after their answers were lost, such as those of a program
/// that was killed: reads the factor state of each person, one after another, and tells the
/// journal. What cannot be read or does not tell stays unsettled.
///
/// Waits as the server asks, and asks again. Ends early when the server cannot be asked, or not
/// with this token.
class LateSettlement final : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive this; `unsettled` is of the client's server. Begins from
    /// the event loop.
    LateSettlement(zitadel::Client& client, ChangeJournal& journal, net::Delays& delays,
                   std::vector<journal::JournalEntry> unsettled);
    ~LateSettlement() override;

    /// Everybody was asked for; false while it runs, and where it ended early.
    [[nodiscard]] bool isComplete() const { return m_next == m_entries.size(); }

signals:
    /// Its end. Slots may delete it later, not at once.
    void finished();

private:
    void next();
    void takeReading();
    void settle(zitadel::FactorState found);

    zitadel::Client& m_client;
    ChangeJournal& m_journal;
    net::Delays& m_delays;
    std::vector<journal::JournalEntry> m_entries; ///< Which a reading can settle.
    std::size_t m_next = 0;
    std::unique_ptr<FactorReader> m_reader;
};

} // namespace factordesk::enrollment
