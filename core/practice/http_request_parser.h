// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <utility>

namespace factordesk::practice {

/// One request as it was read.
struct HttpRequest
{
    QByteArray method; ///< As sent; methods are case-sensitive.
    QByteArray path;   ///< Still percent-encoded, begins with '/'.
    QByteArray query;  ///< Still percent-encoded, without the '?'; empty when there is none.
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Names in lower case.
    QByteArray body;
    bool keepAlive = true; ///< False for HTTP/1.0 and for Connection: close.

    /// The first header of that name (in lower case), or a null QByteArray.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

enum class ParseError {
    Malformed,
    HeadersTooLarge,
    BodyTooLarge,
    UnsupportedVersion, ///< Neither HTTP/1.0 nor HTTP/1.1.
    UnsupportedCoding,  ///< A transfer coding other than chunked.
};

/// Reads requests of HTTP/1.1 (RFC 9112) from bytes that arrive in pieces of any size. Strict where
/// laxness has been abused: lines end with CR LF, headers are not folded, and a request with both
/// Content-Length and Transfer-Encoding is malformed.
class HttpRequestParser
{
public:
    /// Request line and headers together, chunk sizes and trailers included.
    static constexpr qsizetype maximumHeaderBytes = 32 * 1024;
    static constexpr qsizetype maximumBodyBytes = 1024 * 1024;

    enum class State {
        Reading,  ///< Needs more bytes.
        Complete, ///< A request can be taken.
        Failed,   ///< Nothing more will be read; see error().
    };

    /// Reads on. Bytes behind a complete request are kept for the next one.
    State feed(QByteArrayView bytes);
    [[nodiscard]] State state() const;
    /// Only when Failed.
    [[nodiscard]] ParseError error() const { return m_error; }
    /// True once, when the headers are read and the client waits for "100 Continue".
    [[nodiscard]] bool takeContinueRequest() { return std::exchange(m_continueRequested, false); }
    /// The request, only when Complete; reading goes on with the next one by feed({}).
    [[nodiscard]] HttpRequest take();

private:
    enum class Phase {
        RequestLine,
        Header,
        SizedBody,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        Trailer,
        Complete,
        Failed
    };

    bool step();
    bool readLine(QByteArray& line);
    bool readBody(qsizetype upTo, Phase next);
    void parseRequestLine(const QByteArray& line);
    void parseHeader(const QByteArray& line);
    void judgeHeaders();
    void judgeBodyLength();
    void parseChunkSize(const QByteArray& line);
    void fail(ParseError error);

    QByteArray m_buffer;
    qsizetype m_searched = 0;    ///< So many bytes of the buffer hold no line end.
    qsizetype m_headerBytes = 0; ///< Of this request.
    qsizetype m_remaining = 0;   ///< Of the body or the chunk.
    Phase m_phase = Phase::RequestLine;
    ParseError m_error = ParseError::Malformed;
    bool m_continueRequested = false;
    bool m_isVersion11 = true;
    HttpRequest m_request;
};

} // namespace factordesk::practice
