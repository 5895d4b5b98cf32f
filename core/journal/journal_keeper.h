// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/worker.h"
#include "core/journal/intent_file.h"
#include "core/journal/journal_sink.h"
#include "core/journal/journal_writer.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace factordesk::journal {

/// Writes entries down beside the thread of the windows, in the order in which they come. What
/// cannot be written is kept and tried again with the next entry, by tryAgain() and at the end, so
/// that a disk that was full for a while loses nothing. Until the journal has it, an entry stands
/// in an IntentFile, so that a kill loses nothing either: the first thing a keeper writes, with its
/// first entry or by tryAgain(), is what others had left in theirs.
class JournalKeeper final : public QObject, public JournalSink
{
    Q_OBJECT

public:
    explicit JournalKeeper(JournalWriter writer);
    /// Writes what is still waiting.
    ~JournalKeeper() override;

    void begin(const JournalEntry& intent) override;
    void add(const JournalEntry& entry) override;
    void settle(const JournalEntry& entry) override;

    /// Why entries could not be written; no value while all goes well.
    [[nodiscard]] const std::optional<WriteError>& failure() const { return m_failure; }
    /// How many entries are not on the disk yet.
    [[nodiscard]] int waitingCount() const;

public slots:
    void tryAgain();
    /// Reads beside what is unsettled of a server; unsettledFound() tells. After what killed
    /// processes had left was written.
    void lookForUnsettled(const factordesk::journal::EntryText& server);
    /// unsettledFound() is not emitted any more.
    void stopLooking();

signals:
    /// Entries were written.
    void written();
    /// By lookForUnsettled(): may be empty.
    void unsettledFound(const std::vector<factordesk::journal::JournalEntry>& entries);
    /// failure() is another, or waitingCount() while there is one.
    void failureChanged();

private:
    class Queue;
    void append(const Intent& intent);
    void start();
    void takeResult(const std::optional<WriteError>& failure);

    std::shared_ptr<Queue> m_queue;
    background::Worker m_worker{1};
    background::Job m_job;
    background::Job m_looking;
    std::optional<WriteError> m_failure;
    bool m_isWantedAgain = false; ///< Asked for while it ran.
};

} // namespace factordesk::journal
