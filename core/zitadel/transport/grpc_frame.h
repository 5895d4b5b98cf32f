// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/net/presentation.h"
#include "core/zitadel/decode_error.h"
#include "core/zitadel/wire/message_writer.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <optional>

namespace factordesk::zitadel {

/// Flags of a frame (grpc.io, "gRPC over HTTP2" and "gRPC Web"): compressed data is never asked
/// for, and a frame of trailers exists in gRPC-Web alone.
inline constexpr std::uint8_t compressedFlag = 0x01;
inline constexpr std::uint8_t trailersFlag = 0x80;

/// One frame: a flag, a big-endian length of four bytes, and so many bytes.
struct Frame
{
    std::uint8_t flags = 0;
    QByteArrayView content = {}; ///< A part of the body it was taken from.
};

/// A message in its frame.
[[nodiscard]] QByteArray framed(const wire::Message& message);

/// Takes the first frame off `rest`; no value, and nothing taken, where it is not whole.
[[nodiscard]] std::optional<Frame> takeFrame(QByteArrayView& rest);

/// The body of the answer to a call that has one message at most.
struct FramedAnswer
{
    std::optional<wire::Message> message = {};
    std::optional<net::Headers> trailers = {}; ///< Names in lower case.
};

/// Whether the trailers come as a last frame (gRPC-Web) or outside the body (gRPC).
enum class TrailerFrame { Allowed, Refused };

/// Reads a whole body. Refused: a frame that is cut or compressed, flags that do not exist, a
/// second message, bytes behind the trailers, a line of trailers without a colon.
[[nodiscard]] Expected<FramedAnswer, DecodeError> readFrames(const QByteArray& body,
                                                             TrailerFrame trailerFrame);

/// Reads the lines "name: value" of a frame of trailers; no value where a line is none.
[[nodiscard]] std::optional<net::Headers> readTrailerLines(QByteArrayView content);

} // namespace factordesk::zitadel
