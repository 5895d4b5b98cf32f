// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/hpack_meter.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

namespace factordesk::net {

/// Reads along what a server sends over an HTTP/2 connection with one request (RFC 9113, section
/// 4), and tells when that is more than any proper answer is: in its header blocks, or in frames
/// that hold nothing of an answer. Bodies are not counted.
class Http2Meter
{
public:
    /// `mostHeaderBytes` as HpackMeter counts them, for each block.
    explicit Http2Meter(qint64 mostHeaderBytes) : m_mostHeaderBytes(mostHeaderBytes) {}

    /// The next bytes; they may end anywhere. False once it is too much, and from then on.
    [[nodiscard]] bool take(QByteArrayView bytes);

private:
    enum class FrameType : quint8 {
        Data = 0,
        BlockStart = 1, ///< HEADERS
        PushPromise = 5,
        Continuation = 9,
    };

    void takeFrameHeader();
    /// Of a frame that holds a piece of a header block: whatever of it has come.
    void takeBlock(QByteArrayView bytes);
    void endFrame();
    [[nodiscard]] bool holdsBlock() const;
    void count(int& what, int most);

    const qint64 m_mostHeaderBytes;
    HpackMeter m_block;
    QByteArray m_frameHeader; ///< Of nine bytes, as far as they have come.
    qint64 m_left = 0;        ///< Of the frame, which has not come yet.
    FrameType m_type = FrameType::Data;
    quint8 m_flags = 0;
    bool m_expectsPadLength = false;
    qint64 m_padding = 0; ///< At the end of the frame.
    qint64 m_skipped = 0; ///< Before the block: the stream's priority.
    int m_pieces = 0;     ///< Of the block.
    int m_blocks = 0;
    int m_others = 0;
    bool m_isTooMuch = false;
};

} // namespace factordesk::net
