// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>
#include <utility>

namespace factordesk::practice {

/// An answer before it becomes bytes.
struct HttpAnswer
{
    int status = 200;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Besides the usual ones.
    QByteArray body;
};

/// An answer and how it reaches the client.
struct Delivery
{
    HttpAnswer answer;
    std::chrono::milliseconds delay{0};
    /// The connection closes after so many bytes of the answer. No value: the answer goes whole.
    std::optional<qint64> cutAfter = std::nullopt;
};

/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, section 5.6.7), whatever the locale.
[[nodiscard]] QByteArray httpDate(WallTime at);

/// The bytes of an answer, with Date, Content-Length and Connection.
[[nodiscard]] QByteArray serialized(const HttpAnswer& answer, WallTime date, bool keepAlive);

} // namespace factordesk::practice
