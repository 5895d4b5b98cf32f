// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/wire/message_writer.h"

#include "core/zitadel/wire/field_scanner.h"

namespace factordesk::zitadel::wire {

namespace {

void appendTag(QByteArray& bytes, std::uint32_t field, WireType type)
{
    appendVarint(bytes, (std::uint64_t{field} << 3) | static_cast<std::uint64_t>(type));
}

} // namespace

void appendVarint(QByteArray& bytes, std::uint64_t value)
{
    while (value >= 0x80) {
        bytes.append(static_cast<char>((value & 0x7f) | 0x80));
        value >>= 7;
    }
    bytes.append(static_cast<char>(value));
}

MessageWriter& MessageWriter::number(std::uint32_t field, std::uint64_t value)
{
    if (value == 0)
        return *this;
    appendTag(m_bytes, field, WireType::Varint);
    appendVarint(m_bytes, value);
    return *this;
}

MessageWriter& MessageWriter::boolean(std::uint32_t field, bool value)
{
    return number(field, value ? 1 : 0);
}

MessageWriter& MessageWriter::text(std::uint32_t field, QStringView value)
{
    return value.isEmpty() ? *this : element(field, value);
}

MessageWriter& MessageWriter::text(std::uint32_t field, QByteArrayView value)
{
    if (!value.isEmpty())
        bytes(field, value);
    return *this;
}

MessageWriter& MessageWriter::message(std::uint32_t field, const Message& value)
{
    bytes(field, value.bytes);
    return *this;
}

MessageWriter& MessageWriter::numbers(std::uint32_t field, const QList<std::uint64_t>& values)
{
    QByteArray packed;
    for (const std::uint64_t value : values)
        appendVarint(packed, value);
    if (!packed.isEmpty())
        bytes(field, packed);
    return *this;
}

MessageWriter& MessageWriter::element(std::uint32_t field, QStringView value)
{
    bytes(field, value.toUtf8());
    return *this;
}

void MessageWriter::bytes(std::uint32_t field, QByteArrayView value)
{
    appendTag(m_bytes, field, WireType::Bytes);
    appendVarint(m_bytes, static_cast<std::uint64_t>(value.size()));
    m_bytes.append(value);
}

} // namespace factordesk::zitadel::wire
