// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/protobuf_scanner.h"

#include <array>
#include <limits>

namespace factordesk::encoding {

namespace {

constexpr std::size_t bitsAByte = 7;
constexpr std::size_t longestVarint = 10;
constexpr int typeBits = 3;

std::uint8_t byteAt(std::string_view bytes, std::size_t index)
{
    return static_cast<std::uint8_t>(bytes[index]);
}

} // namespace

std::optional<std::uint64_t> takeVarint(std::string_view& bytes, WireError& error)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < longestVarint; ++i) {
        if (i == bytes.size()) {
            error = WireError::Truncated;
            return std::nullopt;
        }
        const std::uint8_t byte = byteAt(bytes, i);
        // Of the tenth byte one bit is left to fill 64.
        if (i == longestVarint - 1 && byte > 1)
            break;
        value |= std::uint64_t{byte & 0x7fU} << (i * bitsAByte);
        if ((byte & 0x80U) == 0) {
            bytes.remove_prefix(i + 1);
            return value;
        }
    }
    error = WireError::OverlongVarint;
    return std::nullopt;
}

std::optional<ProtobufField> ProtobufScanner::next()
{
    while (!m_error && !m_rest.empty()) {
        const std::optional<ProtobufField> field = readField();
        if (!field || field->type != WireType::StartGroup)
            return field;
        if (!skipGroup(field->number))
            return std::nullopt;
    }
    return std::nullopt;
}

/// A field, or the beginning of a group.
std::optional<ProtobufField> ProtobufScanner::readField()
{
    ProtobufField field;
    if (!readTag(field))
        return std::nullopt;
    if (field.type == WireType::EndGroup) {
        fail(WireError::UnmatchedGroup);
        return std::nullopt;
    }
    return readValue(field) ? std::optional(field) : std::nullopt;
}

bool ProtobufScanner::readTag(ProtobufField& field)
{
    WireError error{};
    const std::optional<std::uint64_t> tag = takeVarint(m_rest, error);
    if (!tag)
        return fail(error);
    constexpr std::uint64_t highestType = static_cast<std::uint64_t>(WireType::Fixed32);
    const std::uint64_t type = *tag & ((1U << typeBits) - 1);
    if (*tag > std::numeric_limits<std::uint32_t>::max() || *tag >> typeBits == 0 ||
        type > highestType)
        return fail(WireError::BadTag);
    field.number = static_cast<std::uint32_t>(*tag >> typeBits);
    field.type = static_cast<WireType>(type);
    return true;
}

bool ProtobufScanner::readValue(ProtobufField& field)
{
    WireError error{};
    switch (field.type) {
    case WireType::StartGroup:
    case WireType::EndGroup: return true;
    case WireType::Fixed64: return readFixed(sizeof(std::uint64_t), field.value);
    case WireType::Fixed32: return readFixed(sizeof(std::uint32_t), field.value);
    case WireType::Varint:
    case WireType::Bytes: break;
    }
    const std::optional<std::uint64_t> number = takeVarint(m_rest, error);
    if (!number)
        return fail(error);
    if (field.type == WireType::Varint) {
        field.value = *number;
        return true;
    }
    if (*number > m_rest.size())
        return fail(WireError::Truncated);
    field.bytes = m_rest.substr(0, *number);
    m_rest.remove_prefix(*number);
    return true;
}

bool ProtobufScanner::readFixed(std::size_t size, std::uint64_t& value)
{
    if (m_rest.size() < size)
        return fail(WireError::Truncated);
    value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value |= std::uint64_t{byteAt(m_rest, i)} << (i * 8);
    m_rest.remove_prefix(size);
    return true;
}

/// From behind the tag that begins a group to behind the one that ends it. Without recursion: its
/// depth is chosen by whoever wrote the bytes.
bool ProtobufScanner::skipGroup(std::uint32_t number)
{
    std::array<std::uint32_t, maximumGroupDepth> open{};
    std::size_t depth = 0;
    open.at(depth++) = number;
    while (depth > 0) {
        ProtobufField field;
        if (!readTag(field) || !readValue(field))
            return false;
        if (field.type == WireType::StartGroup) {
            if (depth == open.size())
                return fail(WireError::TooDeep);
            open.at(depth++) = field.number;
        } else if (field.type == WireType::EndGroup && open.at(--depth) != field.number) {
            return fail(WireError::UnmatchedGroup);
        }
    }
    return true;
}

/// False, for the caller to pass on.
bool ProtobufScanner::fail(WireError error)
{
    m_error = error;
    return false;
}

} // namespace factordesk::encoding
