// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/http_request_parser.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace factordesk::practice {

namespace {

/// A token of RFC 9110, section 5.6.2.
bool isToken(QByteArrayView text)
{
    constexpr QByteArrayView marks = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::ranges::all_of(text, [marks](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               marks.contains(c);
    });
}

/// A number without sign, prefix or blanks; no value when it is none or beyond 64 bits.
std::optional<qsizetype> parseLength(QByteArrayView text, int base)
{
    qsizetype value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value, base);
    if (error != std::errc() || end != text.end() || text.startsWith('-'))
        return std::nullopt;
    return value;
}

bool hasControlCharacter(const QByteArray& text)
{
    return std::ranges::any_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && byte != '\t') || byte == 0x7f;
    });
}

/// Whether a comma-separated header names `option` (in lower case).
bool names(const QByteArray& list, QByteArrayView option)
{
    const QList<QByteArray> options = list.toLower().split(',');
    return std::ranges::any_of(options,
                               [option](const QByteArray& o) { return o.trimmed() == option; });
}

} // namespace

QByteArray HttpRequest::header(QByteArrayView name) const
{
    const auto found =
        std::ranges::find_if(headers, [name](const auto& header) { return header.first == name; });
    return found == headers.end() ? QByteArray() : found->second;
}

HttpRequestParser::State HttpRequestParser::feed(QByteArrayView bytes)
{
    if (m_phase == Phase::Failed)
        return State::Failed;
    m_buffer.append(bytes);
    while (step()) {
    }
    return state();
}

HttpRequestParser::State HttpRequestParser::state() const
{
    switch (m_phase) {
    case Phase::Complete: return State::Complete;
    case Phase::Failed: return State::Failed;
    case Phase::RequestLine:
    case Phase::Header:
    case Phase::SizedBody:
    case Phase::ChunkSize:
    case Phase::ChunkData:
    case Phase::ChunkEnd:
    case Phase::Trailer: break;
    }
    return State::Reading;
}

HttpRequest HttpRequestParser::take()
{
    m_phase = Phase::RequestLine;
    m_headerBytes = 0;
    return std::exchange(m_request, {});
}

/// One step; false when it waits for bytes or has come to an end.
bool HttpRequestParser::step()
{
    if (m_phase == Phase::Complete || m_phase == Phase::Failed)
        return false;
    if (m_phase == Phase::SizedBody)
        return readBody(m_remaining, Phase::Complete);
    if (m_phase == Phase::ChunkData)
        return readBody(m_remaining, Phase::ChunkEnd);

    QByteArray line;
    if (!readLine(line))
        return false;
    switch (m_phase) {
    case Phase::RequestLine: parseRequestLine(line); break;
    case Phase::Header: line.isEmpty() ? judgeHeaders() : parseHeader(line); break;
    case Phase::ChunkSize: parseChunkSize(line); break;
    case Phase::ChunkEnd:
        line.isEmpty() ? void(m_phase = Phase::ChunkSize) : fail(ParseError::Malformed);
        break;
    case Phase::Trailer: // read over: no operation has a use for trailers
        if (line.isEmpty())
            m_phase = Phase::Complete;
        break;
    case Phase::SizedBody:
    case Phase::ChunkData:
    case Phase::Complete:
    case Phase::Failed: break;
    }
    return true;
}

/// Takes a line without its CR LF out of the buffer; false when there is no whole one.
bool HttpRequestParser::readLine(QByteArray& line)
{
    const qsizetype end = m_buffer.indexOf('\n', m_searched);
    const qsizetype length = end < 0 ? m_buffer.size() : end + 1;
    if (m_headerBytes + length > maximumHeaderBytes) {
        fail(ParseError::HeadersTooLarge);
        return false;
    }
    if (end < 0) {
        m_searched = m_buffer.size();
        return false;
    }
    if (end == 0 || m_buffer.at(end - 1) != '\r') {
        fail(ParseError::Malformed);
        return false;
    }
    line = m_buffer.first(end - 1);
    m_buffer.remove(0, length);
    m_searched = 0;
    m_headerBytes += length;
    return true;
}

/// Moves at most `upTo` bytes into the body; false when more are to come.
bool HttpRequestParser::readBody(qsizetype upTo, Phase next)
{
    const qsizetype count = std::min(upTo, m_buffer.size());
    m_request.body.append(QByteArrayView(m_buffer).first(count));
    m_buffer.remove(0, count);
    m_remaining = upTo - count;
    if (m_remaining > 0)
        return false;
    m_phase = next;
    return true;
}

void HttpRequestParser::parseRequestLine(const QByteArray& line)
{
    if (line.isEmpty()) // RFC 9112, section 2.2: an empty line before the request is passed over
        return;
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !isToken(parts.at(0)) || !parts.at(1).startsWith('/') ||
        hasControlCharacter(line) || !parts.at(2).startsWith("HTTP/"))
        return fail(ParseError::Malformed);
    m_isVersion11 = parts.at(2) == "HTTP/1.1";
    if (!m_isVersion11 && parts.at(2) != "HTTP/1.0")
        return fail(ParseError::UnsupportedVersion);
    m_request.method = parts.at(0);
    const QByteArray& target = parts.at(1);
    const qsizetype mark = target.indexOf('?');
    m_request.path = mark < 0 ? target : target.first(mark);
    m_request.query = mark < 0 ? QByteArray() : target.sliced(mark + 1);
    m_phase = Phase::Header;
}

void HttpRequestParser::parseHeader(const QByteArray& line)
{
    // No blank may stand before the colon, and a line that begins with one is a folded header:
    // both are refused here, since neither is part of a token.
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(QByteArrayView(line).first(colon)) || hasControlCharacter(line))
        return fail(ParseError::Malformed);
    m_request.headers.emplaceBack(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
}

void HttpRequestParser::judgeHeaders()
{
    const auto count = [this](QByteArrayView name) {
        return std::ranges::count_if(m_request.headers,
                                     [name](const auto& header) { return header.first == name; });
    };
    if (count("content-length") > 1 || count("transfer-encoding") > 1 ||
        count("content-length") + count("transfer-encoding") > 1 || count("host") > 1 ||
        (m_isVersion11 && count("host") == 0))
        return fail(ParseError::Malformed);
    m_request.keepAlive = m_isVersion11 && !names(m_request.header("connection"), "close");
    judgeBodyLength();
    m_continueRequested = (m_phase == Phase::SizedBody || m_phase == Phase::ChunkSize) &&
                          m_isVersion11 && m_request.header("expect").toLower() == "100-continue";
}

void HttpRequestParser::judgeBodyLength()
{
    const QByteArray coding = m_request.header("transfer-encoding");
    if (!coding.isNull()) {
        if (coding.toLower() != "chunked")
            return fail(ParseError::UnsupportedCoding);
        m_phase = Phase::ChunkSize;
        return;
    }
    const QByteArray length = m_request.header("content-length");
    if (length.isNull()) {
        m_phase = Phase::Complete;
        return;
    }
    const std::optional<qsizetype> bytes = parseLength(length, 10);
    if (!bytes)
        return fail(ParseError::Malformed);
    if (*bytes > maximumBodyBytes)
        return fail(ParseError::BodyTooLarge);
    m_remaining = *bytes;
    m_phase = Phase::SizedBody;
}

void HttpRequestParser::parseChunkSize(const QByteArray& line)
{
    const std::optional<qsizetype> size = parseLength(line.split(';').first().trimmed(), 16);
    if (!size)
        return fail(ParseError::Malformed);
    if (*size > maximumBodyBytes - m_request.body.size())
        return fail(ParseError::BodyTooLarge);
    m_remaining = *size;
    m_phase = *size == 0 ? Phase::Trailer : Phase::ChunkData;
}

void HttpRequestParser::fail(ParseError error)
{
    m_phase = Phase::Failed;
    m_error = error;
    m_buffer.clear();
}

} // namespace factordesk::practice
