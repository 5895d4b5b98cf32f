// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/presentation.h"
#include "tests/support/hostile_server.h"

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <cstdint>

namespace factordesk::test {

/// What an HTTP/2 server says on the one stream of a connection, frame by frame (RFC 9113, section
/// 4), in whatever order and however wrong.
class Http2Frames
{
public:
    /// A whole HEADERS frame; fields in lower case, ":status" first.
    Http2Frames& headers(const net::Headers& fields, bool endsStream = false);
    /// A whole HEADERS frame that holds a field, and then the same again that often, each time by
    /// one byte that points to the table of its receiver (HPACK, RFC 7541, section 6.1). Name and
    /// value together of at most 4064 bytes, what the table holds; at most 10,000 times.
    Http2Frames& repeatedField(const QByteArray& name, const QByteArray& value, int times);
    /// One that CONTINUATION frames must follow; fields that fit into a frame.
    Http2Frames& openHeaders(const net::Headers& fields);
    /// One after which more must follow.
    Http2Frames& continuation(const QByteArray& bytes, bool endsHeaders = false);
    /// Like repeatedField(), but all in one block that goes on in as many CONTINUATION frames, each
    /// of so many references.
    Http2Frames& repeatedField(const QByteArray& name, const QByteArray& value, int times,
                               int frames);
    Http2Frames& data(const QByteArray& bytes, bool endsStream = false);
    Http2Frames& ping();
    Http2Frames& settings();     ///< That say nothing, and want to be acknowledged.
    Http2Frames& windowUpdate(); ///< For one byte more.
    Http2Frames& reset(std::uint32_t errorCode);
    Http2Frames& goAway(std::uint32_t lastStream, std::uint32_t errorCode);

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    void add(std::uint8_t type, std::uint8_t flags, std::uint32_t stream,
             const QByteArray& content);
    QByteArray m_bytes;
};

// RFC 9113, section 7
inline constexpr std::uint32_t http2NoError = 0;
inline constexpr std::uint32_t http2InternalError = 2;
inline constexpr std::uint32_t http2RefusedStream = 7;
inline constexpr std::uint32_t http2Cancel = 8;

/// An HTTP/2 server on 127.0.0.1 that answers each connection's first request with the frames it
/// was told; with a `drip`, the endless ones a piece each time. Cleartext by prior knowledge, or
/// TLS with ALPN. It runs in the test's event loop.
class Http2Server final : public QTcpServer
{
    Q_OBJECT

public:
    explicit Http2Server(HostileServer::Tls tls = HostileServer::Tls::Off);
    ~Http2Server() override;

    /// `bytes` of Http2Frames, and what becomes of the connection after them.
    void setBehaviour(Behaviour behaviour) { m_behaviour = std::move(behaviour); }

    [[nodiscard]] QUrl url() const;
    /// The body of each request that was read whole.
    [[nodiscard]] const QList<QByteArray>& requests() const { return m_requests; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    friend class Http2Connection;

    HostileServer::Tls m_tls;
    Behaviour m_behaviour;
    QList<QByteArray> m_requests;
};

} // namespace factordesk::test
