// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otpauth/protobuf_fields.h"

#include <algorithm>

namespace factordesk::otpauth {

namespace {

constexpr std::uint64_t largestTag = 0xFFFFFFFFU;
constexpr std::uint64_t varintType = 0;
constexpr std::uint64_t fixed64Type = 1;
constexpr std::uint64_t bytesType = 2;
constexpr std::uint64_t fixed32Type = 5;

std::uint64_t littleEndian(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        value = (value << 8) | static_cast<unsigned char>(bytes[i]);
    return value;
}

} // namespace

std::optional<ProtobufField> ProtobufFields::next()
{
    if (m_isMalformed || m_rest.empty())
        return std::nullopt;
    std::optional<ProtobufField> field = readField();
    m_isMalformed = !field;
    return field;
}

std::optional<ProtobufField> ProtobufFields::readField()
{
    const std::optional<std::uint64_t> tag = takeVarint();
    if (!tag || *tag > largestTag || *tag >> 3 == 0)
        return std::nullopt;
    ProtobufField field{.number = static_cast<std::uint32_t>(*tag >> 3)};
    const std::uint64_t type = *tag & 7;
    if (type == varintType) {
        const auto value = takeVarint();
        field.value = value.value_or(0);
        return value ? std::optional(field) : std::nullopt;
    }
    std::optional<std::uint64_t> size;
    if (type == bytesType)
        size = takeVarint();
    else if (type == fixed64Type || type == fixed32Type)
        size = type == fixed64Type ? 8 : 4;
    const std::optional<std::string_view> bytes = size ? take(*size) : std::nullopt;
    if (!bytes)
        return std::nullopt;
    field.isBytes = type == bytesType;
    if (field.isBytes)
        field.bytes = *bytes;
    else
        field.value = littleEndian(*bytes);
    return field;
}

std::optional<std::uint64_t> ProtobufFields::takeVarint()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !m_rest.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(m_rest.front());
        m_rest.remove_prefix(1);
        if (shift == 63 && byte > 1)
            return std::nullopt; // Beyond 64 bits.
        value |= std::uint64_t(byte & 0x7FU) << shift;
        if (byte < 0x80)
            return value;
    }
    return std::nullopt;
}

std::optional<std::string_view> ProtobufFields::take(std::uint64_t size)
{
    if (size > m_rest.size())
        return std::nullopt;
    const std::string_view bytes = m_rest.substr(0, size);
    m_rest.remove_prefix(size);
    return bytes;
}

void ProtobufMessage::addNumber(std::uint32_t field, std::uint64_t value)
{
    appendVarint(std::uint64_t(field) << 3 | varintType);
    appendVarint(value);
}

void ProtobufMessage::addBytes(std::uint32_t field, std::string_view bytes)
{
    appendVarint(std::uint64_t(field) << 3 | bytesType);
    appendVarint(bytes.size());
    append(bytes);
}

void ProtobufMessage::append(std::string_view bytes)
{
    if (m_bytes.size() - m_size < bytes.size()) {
        SecureBytes larger(std::max(m_bytes.size() * 2, m_size + bytes.size() + 64));
        std::ranges::copy(m_bytes.bytes().first(m_size), larger.bytes().begin());
        m_bytes = std::move(larger);
    }
    std::ranges::copy(std::as_bytes(std::span(bytes)), m_bytes.bytes().subspan(m_size).begin());
    m_size += bytes.size();
}

void ProtobufMessage::appendVarint(std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7) {
        const char byte = static_cast<char>((value & 0x7F) | 0x80);
        append({&byte, 1});
    }
    const char last = static_cast<char>(value);
    append({&last, 1});
}

} // namespace factordesk::otpauth
