// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace factordesk::practice {

struct ProtoMessage;

/// The values of an enum: `prefix` and one of `names`, numbered from 0; nullptr leaves a number
/// out.
struct ProtoEnum
{
    const char* prefix = "";
    std::span<const char* const> names = {};
};

enum class ProtoKind : std::uint8_t {
    Text,
    Bytes, ///< Base64 in JSON.
    Number,
    Boolean,
    Enumeration,
    Timestamp,
    Duration,
    Message,
};

/// One field as a .proto file declares it, under its JSON name.
struct ProtoField
{
    std::uint32_t number = 0;
    const char* name = "";
    ProtoKind kind = ProtoKind::Text;
    bool isRepeated = false;
    const ProtoMessage* message = nullptr; ///< Of ProtoKind::Message.
    const ProtoEnum* enumeration = nullptr;
};

/// A message type. It may contain itself.
struct ProtoMessage
{
    std::span<const ProtoField> fields = {};
};

} // namespace factordesk::practice
