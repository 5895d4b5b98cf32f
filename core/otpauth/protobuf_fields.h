// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace factordesk::otpauth {

/// One field of a protobuf message: a number (varint or fixed) or bytes.
struct ProtobufField
{
    std::uint32_t number = 0;
    bool isBytes = false;
    std::uint64_t value = 0;     ///< Where it is no bytes.
    std::string_view bytes = {}; ///< A part of the message.
};

/// Goes through the fields of one message in the order in which they were written (protobuf.dev,
/// "Encoding"). Allocates nothing and reads each byte once. Groups, which no proto3 writer makes,
/// are malformed.
class ProtobufFields
{
public:
    /// The bytes are borrowed.
    explicit ProtobufFields(std::string_view message) : m_rest(message) {}

    /// The next field; no value at the end of the message, or where it is malformed.
    [[nodiscard]] std::optional<ProtobufField> next();
    [[nodiscard]] bool isMalformed() const { return m_isMalformed; }

private:
    [[nodiscard]] std::optional<ProtobufField> readField();
    [[nodiscard]] std::optional<std::uint64_t> takeVarint();
    [[nodiscard]] std::optional<std::string_view> take(std::uint64_t size);

    std::string_view m_rest;
    bool m_isMalformed = false;
};

/// Puts a message together in locked memory. Fields with a default value are written too.
class ProtobufMessage
{
public:
    void addNumber(std::uint32_t field, std::uint64_t value);
    void addBytes(std::uint32_t field, std::string_view bytes);

    [[nodiscard]] std::string_view bytes() const { return m_bytes.text().substr(0, m_size); }

private:
    void append(std::string_view bytes);
    void appendVarint(std::uint64_t value);

    SecureBytes m_bytes; ///< Longer than what is used.
    std::size_t m_size = 0;
};

} // namespace factordesk::otpauth
