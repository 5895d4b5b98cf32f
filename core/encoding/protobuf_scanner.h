// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace factordesk::encoding {

/// How a field's value is written (protobuf.dev, "Encoding").
enum class WireType : std::uint8_t {
    Varint = 0,
    Fixed64 = 1,
    Bytes = 2, ///< Length-delimited: a string, bytes, a message, or packed numbers.
    StartGroup = 3,
    EndGroup = 4,
    Fixed32 = 5,
};

/// Why bytes are no message.
enum class WireError {
    Truncated,      ///< A value ends behind the end of the message.
    OverlongVarint, ///< More than ten bytes, or more than 64 bits.
    BadTag,         ///< Field number 0, a wire type that does not exist, or a tag beyond 32 bits.
    UnmatchedGroup, ///< A group that ends without a beginning, or as another one.
    TooDeep,        ///< Groups nested beyond maximumGroupDepth.
};

/// Groups within groups that are skipped; proto3 writes none at all.
inline constexpr int maximumGroupDepth = 32;

/// One field of a message.
struct ProtobufField
{
    std::uint32_t number = 0;
    WireType type = WireType::Varint; ///< Varint, Fixed64, Bytes or Fixed32.
    std::uint64_t value = 0;          ///< Of Varint, Fixed64 and Fixed32; 0 of Bytes.
    std::string_view bytes = {};      ///< Of Bytes; a part of the scanned message.
};

/// Goes through the fields of one message in the order in which they were written. Allocates
/// nothing, and reads each byte once. Groups are skipped, so that no caller meets one.
class ProtobufScanner
{
public:
    /// The bytes are borrowed.
    explicit ProtobufScanner(std::string_view message) : m_rest(message) {}

    /// The next field; no value at the end of the message, or where error() says why not.
    [[nodiscard]] std::optional<ProtobufField> next();
    [[nodiscard]] std::optional<WireError> error() const { return m_error; }

private:
    [[nodiscard]] std::optional<ProtobufField> readField();
    [[nodiscard]] bool readTag(ProtobufField& field);
    [[nodiscard]] bool readValue(ProtobufField& field);
    [[nodiscard]] bool readFixed(std::size_t size, std::uint64_t& value);
    [[nodiscard]] bool skipGroup(std::uint32_t number);
    bool fail(WireError error);

    std::string_view m_rest;
    std::optional<WireError> m_error;
};

/// Reads one varint off the front of `bytes`; no value, and nothing taken, where there is none.
[[nodiscard]] std::optional<std::uint64_t> takeVarint(std::string_view& bytes, WireError& error);

} // namespace factordesk::encoding
