// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/background/worker.h"

namespace factordesk::background {

Job& Job::operator=(Job&& other) noexcept
{
    if (this != &other) {
        cancel();
        m_delivery = std::move(other.m_delivery);
    }
    return *this;
}

void Job::cancel()
{
    if (m_delivery)
        m_delivery->close();
    m_delivery.reset();
}

Worker::Worker(int threads)
{
    m_threads.setMaxThreadCount(threads);
}

void Worker::keepThreads()
{
    m_threads.setExpiryTimeout(-1);
}

void Worker::waitForAll()
{
    m_threads.waitForDone();
}

Worker::~Worker()
{
    m_threads.clear();
    m_threads.waitForDone();
}

void Worker::run(std::function<void()> task)
{
    m_threads.start(std::move(task));
}

} // namespace factordesk::background
