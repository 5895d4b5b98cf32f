// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal_keeper.h"

#include <deque>
#include <mutex>
#include <utility>

namespace factordesk::journal {

/// The entries that wait. One lock for the list, which is never held while the disk works, and one
/// for the work, so that no entry is written twice.
class JournalKeeper::Queue
{
public:
    explicit Queue(JournalWriter writer) : m_writer(std::move(writer)) {}

    void append(const JournalEntry& entry)
    {
        const std::lock_guard guard(m_listMutex);
        m_entries.push_back(entry);
    }

    [[nodiscard]] int size() const
    {
        const std::lock_guard guard(m_listMutex);
        return int(m_entries.size());
    }

    /// Writes until none is left or one cannot be written; then says why.
    std::optional<WriteError> writeAll()
    {
        const std::lock_guard guard(m_workMutex);
        while (const std::optional<JournalEntry> entry = first()) {
            if (const auto written = m_writer.append(*entry); !written)
                return written.error();
            const std::lock_guard listGuard(m_listMutex);
            m_entries.pop_front();
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<JournalEntry> first() const
    {
        const std::lock_guard guard(m_listMutex);
        return m_entries.empty() ? std::nullopt : std::optional(m_entries.front());
    }

    JournalWriter m_writer;
    mutable std::mutex m_listMutex;
    std::mutex m_workMutex;
    std::deque<JournalEntry> m_entries;
};

JournalKeeper::JournalKeeper(JournalWriter writer)
    : m_queue(std::make_shared<Queue>(std::move(writer)))
{
}

JournalKeeper::~JournalKeeper()
{
    m_job.cancel();
    m_queue->writeAll();
}

int JournalKeeper::waitingCount() const
{
    return m_queue->size();
}

void JournalKeeper::add(const JournalEntry& entry)
{
    m_queue->append(entry);
    if (m_failure)
        emit failureChanged();
    start();
}

void JournalKeeper::tryAgain()
{
    start();
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
