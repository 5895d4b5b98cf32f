// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hpack_meter.h"

#include "core/net/header_blocks.h"

#include <optional>

namespace factordesk::net {

namespace {

/// RFC 7541, appendix A: how many fields there are, and the longest ("accept-encoding: gzip,
/// deflate").
constexpr quint64 staticFields = 61;
constexpr qint64 longestStaticField = 28;
/// No index, length or table of a proper block comes near; and nothing overflows.
constexpr unsigned longestShift = 28;
constexpr quint64 largestNumber = 1U << longestShift;

enum class Kind { Indexed, Remembered, TableSize, Literal };

struct Form
{
    Kind kind;
    int bits; ///< Of its first byte, which are a number.
};

/// RFC 7541, section 6.
Form formOf(quint8 first)
{
    if ((first & 0x80U) != 0)
        return {Kind::Indexed, 7};
    if ((first & 0x40U) != 0)
        return {Kind::Remembered, 6};
    if ((first & 0x20U) != 0)
        return {Kind::TableSize, 5};
    return {Kind::Literal, 4};
}

} // namespace

/// Reads from the front; "not whole" where the bytes end too early.
class HpackMeter::Reader
{
public:
    explicit Reader(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] qsizetype position() const { return m_at; }
    [[nodiscard]] quint8 next() const { return static_cast<quint8>(m_bytes[m_at]); }

    /// An integer of which the first byte holds so many bits (RFC 7541, section 5.1). More than
    /// largestNumber where it is longer than a number of 28 bits needs.
    [[nodiscard]] std::optional<quint64> number(int bits)
    {
        if (atEnd())
            return std::nullopt;
        const quint64 most = (1U << unsigned(bits)) - 1;
        quint64 value = next() & most;
        ++m_at;
        if (value < most)
            return value;
        for (unsigned shift = 0; !atEnd(); shift += 7) {
            const quint8 byte = next();
            ++m_at;
            value += quint64(byte & 0x7fU) << shift;
            if (shift >= longestShift)
                return largestNumber + 1;
            if ((byte & 0x80U) == 0)
                return value;
        }
        return std::nullopt;
    }

    /// Skips a text (section 5.2), and tells how long it is at most.
    [[nodiscard]] std::optional<quint64> text()
    {
        if (atEnd())
            return std::nullopt;
        const bool isHuffman = (next() & 0x80U) != 0;
        const std::optional<quint64> length = number(7);
        if (!length || *length > quint64(m_bytes.size() - m_at))
            return std::nullopt;
        m_at += qsizetype(*length);
        return isHuffman ? *length * 8 / 5 : *length;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

void HpackMeter::take(QByteArrayView piece)
{
    m_rest += piece;
    Reader reader(m_rest);
    qsizetype whole = 0;
    while (!reader.atEnd() && takeNext(reader))
        whole = reader.position();
    m_rest.remove(0, whole);
}

void HpackMeter::endBlock()
{
    m_rest.clear();
    m_size = 0;
}

bool HpackMeter::takeNext(Reader& reader)
{
    const Form form = formOf(reader.next());
    const std::optional<quint64> number = reader.number(form.bits);
    if (!number)
        return false;
    switch (form.kind) {
    case Kind::Indexed: m_size += sizeAt(*number); return true;
    case Kind::TableSize:
        setTableSize(qint64(*number));
        m_size += fieldOverhead; // It is no field; but a proper block has two of them at most.
        return true;
    case Kind::Literal:
    case Kind::Remembered: return takeLiteral(reader, *number, form.kind == Kind::Remembered);
    }
    return true;
}

bool HpackMeter::takeLiteral(Reader& reader, quint64 nameIndex, bool isRemembered)
{
    const std::optional<quint64> name =
        nameIndex > 0 ? quint64(sizeAt(nameIndex) - fieldOverhead) : reader.text();
    const std::optional<quint64> value = name ? reader.text() : std::nullopt;
    if (!value)
        return false;
    const qint64 size = qint64(*name + *value) + fieldOverhead;
    m_size += size;
    if (isRemembered)
        remember(size);
    return true;
}

qint64 HpackMeter::sizeAt(quint64 index) const
{
    if (index <= staticFields)
        return longestStaticField + fieldOverhead;
    const quint64 at = index - staticFields - 1;
    return at < m_table.size() ? m_table[at] : largestTable;
}

void HpackMeter::remember(qint64 size)
{
    m_table.push_front(size);
    m_tableSize += size;
    setTableSize(m_mostTable);
}

void HpackMeter::setTableSize(qint64 size)
{
    m_mostTable = qMin(size, largestTable);
    while (m_tableSize > m_mostTable) {
        m_tableSize -= m_table.back();
        m_table.pop_back();
    }
}

} // namespace factordesk::net
