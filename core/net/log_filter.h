// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QString>

namespace factordesk::net {

/// True for what Qt (6.4) writes to the log and nobody needs to read. About HTTP/2: two lines
/// whenever trailers follow a body ("setCachingEnabled: …", "QNetworkReplyImpl: backend error:
/// caching was enabled …"), which mean nothing and which no attribute of a request prevents; and
/// "stream N finished with error: …" in the category qt.network.http2, which the exchange's Failure
/// says better. And two lines that may follow when an answer is stopped that still pours
/// (SocketWatch): that a reply's error came twice, and that a socket has gone.
[[nodiscard]] bool isNetworkNoise(QLatin1String category, const QString& message);

/// Keeps those lines out of the log from now on; everything else goes to the handler of before.
/// For main(), once.
void installLogFilter();

} // namespace factordesk::net
