// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/practice/practice_server.h"
#include "tests/bench/transports/server_thread.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <ctime>
#include <optional>

namespace factordesk::bench {

/// The practice server in a thread of its own, whose work can be told from the program's, and the
/// phones of its people.
class PaceServer
{
public:
    explicit PaceServer(int people);

    [[nodiscard]] QString address() const { return m_thread.url().toString(); }
    [[nodiscard]] SecureBytes token();
    /// The organisation of the caller, and its people's login names, a line each under a heading.
    [[nodiscard]] QString organisationId();
    [[nodiscard]] QByteArray list();
    /// What the person's phone shows; no value where nothing is registered.
    [[nodiscard]] std::optional<otp::Code> codeOnPhone(const QString& userId);
    [[nodiscard]] int verifyCalls();
    /// How long the processor has worked in the server's thread.
    [[nodiscard]] std::chrono::nanoseconds work() const;

private:
    template <class F>
    auto inThread(F function)
    {
        decltype(function()) result;
        QMetaObject::invokeMethod(
            m_server, [&] { result = function(); }, Qt::BlockingQueuedConnection);
        return result;
    }

    SystemClock m_clock;
    SystemRandom m_random;
    practice::PracticeServer* m_server = nullptr; ///< Lives in the thread.
    clockid_t m_workClock{};
    ServerThread m_thread;
};

/// How long the processor has worked for this clock.
[[nodiscard]] std::chrono::nanoseconds workBy(clockid_t clock);

} // namespace factordesk::bench
