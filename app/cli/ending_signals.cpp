// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ending_signals.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace factordesk::cli {

namespace {

sigset_t endingSet()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&set, number);
    return set;
}

} // namespace

EndingSignals::EndingSignals()
{
    const sigset_t set = endingSet();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_descriptor = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    auto* const notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo information{};
        if (::read(m_descriptor, &information, sizeof information) != sizeof information)
            return;
        m_wasReceived = true;
        emit received();
    });
}

EndingSignals::~EndingSignals()
{
    ::close(m_descriptor);
    const sigset_t set = endingSet();
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

} // namespace factordesk::cli
