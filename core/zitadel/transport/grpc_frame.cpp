// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/transport/grpc_frame.h"

#include <QtEndian>

namespace factordesk::zitadel {

using net::Fault;

namespace {

constexpr qsizetype prefixSize = 5;

DecodeError badFrame(const char* problem)
{
    return {Fault::BadFrame, QLatin1String(problem)};
}

/// Puts one frame where it belongs; the error where it belongs nowhere.
std::optional<DecodeError> place(const Frame& frame, TrailerFrame trailerFrame,
                                 FramedAnswer& answer)
{
    if (answer.trailers)
        return badFrame("a frame behind the trailers");
    if ((frame.flags & compressedFlag) != 0)
        return badFrame("a compressed frame, which was not asked for");
    if (frame.flags == trailersFlag && trailerFrame == TrailerFrame::Allowed) {
        answer.trailers = readTrailerLines(frame.content);
        return answer.trailers ? std::nullopt
                               : std::optional(badFrame("a line of trailers without a colon"));
    }
    if (frame.flags != 0)
        return badFrame("a frame with unknown flags");
    if (answer.message)
        return badFrame("more than one message");
    answer.message = wire::Message{frame.content.toByteArray()};
    return std::nullopt;
}

} // namespace

QByteArray framed(const wire::Message& message)
{
    QByteArray frame(prefixSize, '\0');
    qToBigEndian(static_cast<quint32>(message.bytes.size()), frame.data() + 1);
    return frame + message.bytes;
}

std::optional<Frame> takeFrame(QByteArrayView& rest)
{
    if (rest.size() < prefixSize)
        return std::nullopt;
    const qsizetype length = qFromBigEndian<quint32>(rest.data() + 1);
    if (rest.size() - prefixSize < length)
        return std::nullopt;
    const Frame frame{static_cast<std::uint8_t>(rest.front()), rest.sliced(prefixSize, length)};
    rest = rest.sliced(prefixSize + length);
    return frame;
}

Expected<FramedAnswer, DecodeError> readFrames(const QByteArray& body, TrailerFrame trailerFrame)
{
    FramedAnswer answer;
    QByteArrayView rest(body);
    while (!rest.isEmpty()) {
        const std::optional<Frame> frame = takeFrame(rest);
        if (!frame)
            return Unexpected(
                DecodeError{Fault::Truncated, QStringLiteral("the body ends within a frame")});
        if (const std::optional<DecodeError> error = place(*frame, trailerFrame, answer))
            return Unexpected(*error);
    }
    return answer;
}

std::optional<net::Headers> readTrailerLines(QByteArrayView content)
{
    net::Headers trailers;
    for (const QByteArray& line : content.toByteArray().split('\n')) {
        const QByteArray text = line.trimmed();
        if (text.isEmpty())
            continue;
        const qsizetype colon = text.indexOf(':');
        if (colon < 1)
            return std::nullopt;
        trailers.emplaceBack(text.first(colon).toLower(), text.sliced(colon + 1).trimmed());
    }
    return trailers;
}

} // namespace factordesk::zitadel
