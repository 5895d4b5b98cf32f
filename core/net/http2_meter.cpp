// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http2_meter.h"

#include "core/net/header_blocks.h"

#include <QtEndian>

#include <algorithm>

namespace factordesk::net {

namespace {

constexpr qsizetype frameHeaderSize = 9;
// RFC 9113, section 6.2
constexpr quint8 flagEndHeaders = 0x4;
constexpr quint8 flagPadded = 0x8;
constexpr quint8 flagPriority = 0x20;
constexpr qint64 prioritySize = 5;

/// A proper server fills a frame of 16 KiB before it begins another.
constexpr int mostPieces = 64;
/// Settings, pings, windows: a server needs a few of them for an answer, and some for a long one.
constexpr int mostOthers = 1000;

} // namespace

bool Http2Meter::take(QByteArrayView bytes)
{
    while (!m_isTooMuch && !bytes.isEmpty()) {
        const bool isHeader = m_frameHeader.size() < frameHeaderSize;
        const qsizetype wanted =
            isHeader ? frameHeaderSize - m_frameHeader.size() : qsizetype(m_left);
        const QByteArrayView piece = bytes.first(std::min(wanted, bytes.size()));
        bytes = bytes.sliced(piece.size());
        if (isHeader) {
            m_frameHeader += piece;
            if (m_frameHeader.size() == frameHeaderSize)
                takeFrameHeader();
        } else {
            m_left -= piece.size();
            if (holdsBlock())
                takeBlock(piece);
        }
        if (m_frameHeader.size() == frameHeaderSize && m_left == 0)
            endFrame();
    }
    return !m_isTooMuch;
}

void Http2Meter::takeFrameHeader()
{
    const char* const header = m_frameHeader.constData();
    constexpr unsigned typeBits = 8;
    m_left = qFromBigEndian<quint32>(header) >> typeBits;
    m_type = FrameType(header[3]);
    m_flags = quint8(header[4]);
    const bool isHeaders = m_type == FrameType::BlockStart;
    m_expectsPadLength = isHeaders && (m_flags & flagPadded) != 0;
    m_padding = 0;
    m_skipped = isHeaders && (m_flags & flagPriority) != 0 ? prioritySize : 0;
    if (m_type == FrameType::PushPromise)
        m_isTooMuch = true; // It is never asked for.
    else if (isHeaders)
        count(m_blocks, mostHeaderBlocks);
    else if (m_type == FrameType::Continuation)
        count(m_pieces, mostPieces);
    else if (m_type != FrameType::Data)
        count(m_others, mostOthers);
}

void Http2Meter::takeBlock(QByteArrayView bytes)
{
    if (m_expectsPadLength) {
        m_expectsPadLength = false;
        m_padding = quint8(bytes.front());
        bytes = bytes.sliced(1);
    }
    const qint64 skipped = std::min<qint64>(m_skipped, bytes.size());
    m_skipped -= skipped;
    bytes = bytes.sliced(skipped);
    const qint64 padding = std::clamp<qint64>(m_padding - m_left, 0, bytes.size());
    m_block.take(bytes.chopped(padding));
    m_isTooMuch = m_block.size() > m_mostHeaderBytes;
}

void Http2Meter::endFrame()
{
    m_frameHeader.clear();
    if (!holdsBlock() || (m_flags & flagEndHeaders) == 0)
        return;
    m_block.endBlock();
    m_pieces = 0;
}

bool Http2Meter::holdsBlock() const
{
    return m_type == FrameType::BlockStart || m_type == FrameType::Continuation;
}

void Http2Meter::count(int& what, int most)
{
    ++what;
    m_isTooMuch = m_isTooMuch || what > most;
}

} // namespace factordesk::net
