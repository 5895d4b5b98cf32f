// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_keeper.h"

#include "core/journal/journal_recovery.h"

#include <deque>
#include <mutex>
#include <utility>

namespace factordesk::journal {

/// The entries that wait. One lock for the list, which is never held while the disk works, and one
/// for the work, so that no entry is written twice.
class JournalKeeper::Queue
{
public:
    explicit Queue(JournalWriter writer)
        : m_writer(std::move(writer)), m_intents(m_writer.folder()), m_unsettled(m_writer.folder())
    {
    }

    void begin(const JournalEntry& entry)
    {
        m_intents.keep({.kind = Intent::Kind::Begun, .entry = entry});
    }

    /// What cannot be kept beside the journal waits here all the same.
    void append(const Intent& intent)
    {
        m_intents.keep(intent);
        const std::lock_guard guard(m_listMutex);
        m_waiting.push_back(intent);
    }

    [[nodiscard]] int size() const
    {
        const std::lock_guard guard(m_listMutex);
        return int(m_waiting.size());
    }

    [[nodiscard]] std::vector<JournalEntry> unsettledOn(const EntryText& server)
    {
        const std::lock_guard guard(m_workMutex);
        m_unsettled.update();
        return m_unsettled.on(server);
    }

    /// Writes until none is left or one cannot be written; then says why.
    std::optional<WriteError> writeAll()
    {
        const std::lock_guard guard(m_workMutex);
        m_intents.sync();
        if (!m_hasClearedUp) {
            if (const auto error = writeLeftOver(m_writer))
                return error;
            m_hasClearedUp = true;
        }
        while (const std::optional<Intent> intent = first()) {
            if (const auto error = write(*intent))
                return error;
            m_intents.close(intent->entry.event);
            const std::lock_guard listGuard(m_listMutex);
            m_waiting.pop_front();
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<Intent> first() const
    {
        const std::lock_guard guard(m_listMutex);
        return m_waiting.empty() ? std::nullopt : std::optional(m_waiting.front());
    }

    [[nodiscard]] std::optional<WriteError> write(const Intent& intent)
    {
        if (intent.kind == Intent::Kind::Settlement)
            return writeSettlement(m_writer, m_unsettled, intent.entry);
        const auto written = m_writer.append(intent.entry);
        return written ? std::nullopt : std::optional(written.error());
    }

    JournalWriter m_writer;
    IntentFile m_intents;
    UnsettledEntries m_unsettled; ///< Read while m_workMutex is held.
    mutable std::mutex m_listMutex;
    std::mutex m_workMutex;
    std::deque<Intent> m_waiting;
    bool m_hasClearedUp = false; ///< What killed processes had left is in the journal.
};

JournalKeeper::JournalKeeper(JournalWriter writer)
    : m_queue(std::make_shared<Queue>(std::move(writer)))
{
}

JournalKeeper::~JournalKeeper()
{
    m_job.cancel();
    m_looking.cancel();
    m_queue->writeAll();
}

int JournalKeeper::waitingCount() const
{
    return m_queue->size();
}

void JournalKeeper::begin(const JournalEntry& intent)
{
    m_queue->begin(intent);
    start();
}

void JournalKeeper::add(const JournalEntry& entry)
{
    append({.kind = Intent::Kind::Ended, .entry = entry});
}

void JournalKeeper::settle(const JournalEntry& entry)
{
    append({.kind = Intent::Kind::Settlement, .entry = entry});
}

void JournalKeeper::append(const Intent& intent)
{
    m_queue->append(intent);
    if (m_failure)
        emit failureChanged();
    start();
}

void JournalKeeper::tryAgain()
{
    start();
}

void JournalKeeper::lookForUnsettled(const EntryText& server)
{
    start(); // one thread does both, in their order
    m_looking = m_worker.start(
        [queue = m_queue, server](const std::stop_token&) { return queue->unsettledOn(server); },
        [this](const std::vector<JournalEntry>& entries) { emit unsettledFound(entries); });
}

void JournalKeeper::stopLooking()
{
    m_looking.cancel();
}

void JournalKeeper::start()
{
    // What comes while it runs is looked for when it has ended.
    m_isWantedAgain = m_job.isRunning();
    if (m_isWantedAgain)
        return;
    m_job =
        m_worker.start([queue = m_queue](const std::stop_token&) { return queue->writeAll(); },
                       [this](const std::optional<WriteError>& failure) { takeResult(failure); });
}

void JournalKeeper::takeResult(const std::optional<WriteError>& failure)
{
    const bool isNews = m_failure != failure;
    m_failure = failure;
    if (isNews)
        emit failureChanged();
    if (failure) {
        // What was in the way may have gone while it ran.
        if (std::exchange(m_isWantedAgain, false))
            start();
        return;
    }
    emit written();
    if (waitingCount() > 0)
        start();
}

} // namespace factordesk::journal
