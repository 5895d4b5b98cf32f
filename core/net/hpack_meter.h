// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

#include <deque>

namespace factordesk::net {

/// How much the header blocks of a connection are once they are decoded (HPACK, RFC 7541), without
/// decoding them: a byte may stand for a field of 4 kB that came before.
///
/// Never less than what they are, each field counted with 32 bytes beside its name and value
/// (RFC 9113, section 6.5.2); more where a text is in Huffman's code, whose letters are of 5 bits
/// at least, and where that may have put a field out of the table.
class HpackMeter
{
public:
    /// The next piece of a block; pieces may end anywhere.
    void take(QByteArrayView piece);
    void endBlock();
    /// Of the block so far, in bytes.
    [[nodiscard]] qint64 size() const { return m_size + m_rest.size(); }

private:
    class Reader;

    // False when it is not whole yet.
    [[nodiscard]] bool takeNext(Reader& reader);
    [[nodiscard]] bool takeLiteral(Reader& reader, quint64 nameIndex, bool isRemembered);
    [[nodiscard]] qint64 sizeAt(quint64 index) const;
    void remember(qint64 size);
    void setTableSize(qint64 size);

    static constexpr qint64 largestTable = 4096; ///< What Qt's decoder has; it announces no other.

    QByteArray m_rest; ///< Of a field that is not whole yet.
    qint64 m_size = 0;
    std::deque<qint64> m_table; ///< The sizes of the dynamic table's fields, the latest first.
    qint64 m_tableSize = 0;
    qint64 m_mostTable = largestTable;
};

} // namespace factordesk::net
