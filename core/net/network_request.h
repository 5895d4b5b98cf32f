// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"

#include <QNetworkRequest>
#include <QSslCertificate>

#include <optional>

namespace factordesk::net {

/// How much Qt's network thread may read ahead of whom it tells, in bytes.
inline constexpr int readAhead = 64 * 1024;

/// Why a request may not be sent at all, in English; no value when it may: its URL must be https,
/// or http to this computer itself, without user info, and no header (nor the token) may hold a
/// control character, which could end it and begin another.
[[nodiscard]] std::optional<QString> objectionTo(const HttpRequest& request);

/// The request in Qt's form with everything switched off that QNetworkAccessManager does by itself
/// and this program must not: redirects (they would take the token and the code to another
/// origin), cookies, caching, HTTP/2 unless the request wants it, compressed answers. The token
/// becomes part of it. No authorities: the system's.
[[nodiscard]] QNetworkRequest
networkRequest(const HttpRequest& request, const HttpLimits& limits,
               const std::optional<QList<QSslCertificate>>& authorities);

} // namespace factordesk::net
