// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonObject>

#include <cstdint>
#include <span>

namespace factordesk::zitadel::wire {

/// What a field holds, for whoever shows a message.
enum class Kind : std::uint8_t {
    Text,
    Secret,  ///< A text that is never shown: "<NAME>" stands in its place.
    Number,  ///< Also an enum.
    Numbers, ///< Repeated, packed or not.
    Boolean,
    Timestamp,
    Message,
};

struct Shape;

/// One field of a message, under the name that protobuf's JSON form gives it.
struct FieldShape
{
    std::uint32_t number = 0;
    const char* name = "";
    Kind kind = Kind::Text;
    const Shape* message = nullptr; ///< Of Kind::Message.
};

/// What is known of a message: enough to show it. Shapes do not contain themselves, so their depth
/// bounds that of what is shown.
struct Shape
{
    std::span<const FieldShape> fields = {};
};

/// A message as JSON, to be looked at: fields that come more than once are lists, unknown ones are
/// named by their number ("#7") and, unless they are numbers, shown by their length alone, since
/// nobody knows what is in them. Where the message is malformed it ends in a member "…" that says
/// so.
[[nodiscard]] QJsonObject messageObject(QByteArrayView message, const Shape& shape);

} // namespace factordesk::zitadel::wire
