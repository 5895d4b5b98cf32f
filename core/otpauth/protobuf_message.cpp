// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otpauth/protobuf_message.h"

#include "core/encoding/protobuf_scanner.h"

namespace factordesk::otpauth {

using encoding::WireType;

namespace {

std::uint64_t tagOf(std::uint32_t field, WireType type)
{
    return std::uint64_t(field) << 3 | static_cast<std::uint64_t>(type);
}

} // namespace

void ProtobufMessage::addNumber(std::uint32_t field, std::uint64_t value)
{
    addVarint(tagOf(field, WireType::Varint));
    addVarint(value);
}

void ProtobufMessage::addBytes(std::uint32_t field, std::string_view bytes)
{
    addVarint(tagOf(field, WireType::Bytes));
    addVarint(bytes.size());
    m_writer.bytes(std::as_bytes(std::span(bytes)));
}

void ProtobufMessage::addVarint(std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        m_writer.number(static_cast<std::uint8_t>((value & 0x7F) | 0x80));
    m_writer.number(static_cast<std::uint8_t>(value));
}

} // namespace factordesk::otpauth
