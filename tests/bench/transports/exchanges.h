// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/transports/server_thread.h"

namespace factordesk::bench {

/// Registers "verify, NAME" and "bare, NAME" for each media type: a whole verify over loopback, and
/// the same bytes exchanged by a bare QNetworkAccessManager; each on a fresh connection, by a
/// manager that is made for it and gone behind it.
void registerExchanges(const ServerThread& http1, const ServerThread& http2);

/// Registers "200 verifies, NAME", six in flight, against a server that takes its time, and "200
/// posts, curl". Without curl on this computer it says so and registers nothing.
void registerParallel(const ServerThread& slow);

} // namespace factordesk::bench
