// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/operation.h"

#include <QByteArray>

#include <chrono>
#include <optional>
#include <set>

namespace factordesk::practice {

/// Which calls a fault strikes. It strikes none while both numbers are 0.
struct Strikes
{
    std::set<Operation> operations; ///< Empty: all of them.
    int next = 0;                   ///< The next so many matching calls, counted from setFaults().
    int every = 0; ///< Each so-manieth matching call, counted from setFaults(); 1 is every call.
};

/// What the server pretends to suffer from. A value: take the present one, change it, set it.
struct Faults
{
    /// Waits so long before each answer; the server has acted by then.
    std::chrono::milliseconds delay{0};
    /// Closes the connection in place of these calls, which then have had no effect.
    Strikes closeBefore;
    /// Acts on these calls and closes the connection in place of the answer.
    Strikes loseAnswer;
    /// So many bytes of a lost answer are sent before the connection closes.
    qint64 lostAnswerBytes = 0;
    /// The server's clock minus this computer's.
    std::chrono::milliseconds clockSkew{0};
    /// The token is refused as an expired one is.
    bool tokenExpired = false;
    /// A proxy in front answers every call with 502 and a web page.
    bool badGateway = false;
    /// What reads and lists say trails the writes by so much.
    std::chrono::milliseconds projectionLag{0};
    /// Every call is refused with RESOURCE_EXHAUSTED; the number of seconds is sent as Retry-After
    /// unless it is 0.
    std::optional<std::chrono::seconds> exhausted;
    /// These calls alone are refused so, with Retry-After of a second, and have had no effect.
    Strikes exhaustedCalls;
    /// Register and verify answer with this error of the catalogue (ApiError's ids, for example
    /// "AUTH-Bohd2" of servers too old to let admins do it). Empty: they do not.
    QByteArray refusalId;
    /// As a server that is too old to know recovery codes: there is no such operation.
    bool lacksRecoveryCodes = false;
};

} // namespace factordesk::practice
