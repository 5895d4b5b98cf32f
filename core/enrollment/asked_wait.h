// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/delays.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace factordesk::enrollment {

/// The one wait that a server asks for (Retry-After) of somebody who asks it one thing after
/// another.
class AskedWait
{
public:
    /// `delays` is borrowed and must outlive the wait.
    explicit AskedWait(net::Delays& delays) : m_delays(delays) {}

    /// How long the server asked to be left alone; no value while it does not.
    [[nodiscard]] const std::optional<std::chrono::seconds>& length() const { return m_length; }
    /// Calls `over` from the event loop after that time, with length() without a value; not where
    /// the wait is ended or deleted before. There must be none.
    void begin(std::chrono::seconds length, std::function<void()> over);
    void end();

private:
    net::Delays& m_delays;
    std::optional<std::chrono::seconds> m_length;
    std::unique_ptr<QObject> m_context; ///< Of the action that is to be called.
};

} // namespace factordesk::enrollment
