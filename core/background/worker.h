// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/delivery.h"

#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>
#include <type_traits>
#include <utility>

namespace factordesk::background {

/// Work that somebody waits for. Destroying or cancelling it is the end of the waiting: the answer
/// is not delivered, and the work is asked to stop. Move-only; belongs to the thread that began it.
class Job
{
public:
    /// Nothing to wait for.
    Job() = default;
    explicit Job(std::shared_ptr<Delivery> delivery) : m_delivery(std::move(delivery)) {}
    Job(Job&&) noexcept = default;
    Job& operator=(Job&& other) noexcept;
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    ~Job() { cancel(); }

    /// Does nothing when it is over.
    void cancel();
    /// From the start until the answer is delivered or the job is cancelled.
    [[nodiscard]] bool isRunning() const { return m_delivery && !m_delivery->isOver(); }

private:
    std::shared_ptr<Delivery> m_delivery;
};

/// Threads for what must not block the one with the windows: key derivation, files, decoding.
/// They start with the first work and end after a while without.
class Worker
{
public:
    /// At most so many works at a time; others wait for their turn.
    explicit Worker(int threads = 2);
    Q_DISABLE_COPY_MOVE(Worker)
    /// Threads stay until the worker goes, however long there is no work. For works that share what
    /// belongs to their thread, as Qt's fonts do; of one thread, then.
    void keepThreads();
    /// Blocks until every work that was started has run.
    void waitForAll();
    /// Waits for the works that run. Their jobs may go before or after.
    ~Worker();

    /// Runs `work(std::stop_token)` on another thread, and `done(its result)` afterwards from the
    /// event loop of the calling thread: never from within start(), and not once the job is
    /// cancelled. `work` owns what it touches, or touches what any thread may. Work that is stopped
    /// before its turn is not begun. `done` may be destroyed on either thread.
    template <class Work, class Done>
    [[nodiscard]] Job start(Work work, Done done)
    {
        using Result = std::invoke_result_t<Work&, const std::stop_token&>;
        auto delivery = std::make_shared<Delivery>();
        // Shared, since std::function copies and neither has to be copyable.
        auto sharedWork = std::make_shared<Work>(std::move(work));
        auto sharedDone = std::make_shared<Done>(std::move(done));
        run([delivery, sharedWork, sharedDone]() mutable {
            const std::stop_token stop = delivery->stopToken();
            if (stop.stop_requested())
                return;
            auto result = std::make_shared<Result>((*sharedWork)(stop));
            // What the work held goes on the thread that worked, and before the answer comes.
            sharedWork.reset();
            // The delivery is kept alive by its own answer until that has been called.
            delivery->post([delivery, sharedDone = std::move(sharedDone), result] {
                (*sharedDone)(std::move(*result));
            });
        });
        return Job(std::move(delivery));
    }

private:
    void run(std::function<void()> task);

    QThreadPool m_threads;
};

} // namespace factordesk::background
