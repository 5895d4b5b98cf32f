// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/presentation.h"

namespace factordesk::net {

/// The body lengths that the headers announce: none, one, or several that may disagree. -1 stands
/// for what is not a number.
[[nodiscard]] QList<qint64> announcedLengths(const Headers& headers);

/// What a field of a block counts beside its name and value, in bytes (RFC 9113, section 6.5.2).
inline constexpr qint64 fieldOverhead = 32;

/// Headers and trailers of an HTTP/2 answer, and some informational answers before them.
inline constexpr int mostHeaderBlocks = 16;

/// Names and values, in bytes.
[[nodiscard]] qint64 totalSize(const Headers& headers);

/// Fields of one name as one, in the place of the first, their values joined by ", ": so a header
/// that is there twice is not mistaken for one that is there once.
[[nodiscard]] Headers joined(const Headers& fields);

/// The trailers of an HTTP/2 answer. Qt (6.4) adds the fields of each HEADERS frame to those that
/// it has, joined by ", ", and tells the first frame's twice; so at the end "content-type" holds
/// "application/grpc, application/grpc", and a status in both frames "0, 0, 3". `all` is what it
/// holds at the end, `first` what it held when the first frame had come.
[[nodiscard]] Headers trailersAmong(const Headers& all, const Headers& first);

} // namespace factordesk::net
