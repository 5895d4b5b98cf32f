// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_writer.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace factordesk::otpauth {

/// Puts a protobuf message together in locked memory. Fields with a default value are written too.
class ProtobufMessage
{
public:
    void addNumber(std::uint32_t field, std::uint64_t value);
    void addBytes(std::uint32_t field, std::string_view bytes);

    /// Valid until the next change.
    [[nodiscard]] std::span<const std::byte> bytes() const { return m_writer.written(); }

private:
    void addVarint(std::uint64_t value);

    SecureWriter m_writer;
};

} // namespace factordesk::otpauth
