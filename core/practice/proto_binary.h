// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/proto_schema.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

#include <optional>

namespace factordesk::practice {

/// Reads a message in protobuf's binary form into its JSON form. Unknown fields are left out; enum
/// values stay numbers. No value for bytes that are no such message, or that nest messages deeper
/// than maximumMessageDepth.
[[nodiscard]] std::optional<QJsonObject> fromBinary(QByteArrayView bytes, const ProtoMessage& type);

/// Writes the binary form of a message that this server has made in JSON. Members that the type
/// does not have are left out.
[[nodiscard]] QByteArray toBinary(const QJsonObject& object, const ProtoMessage& type);

/// More than the search's own limit of nesting, so that the search is what refuses.
inline constexpr int maximumMessageDepth = 100;

} // namespace factordesk::practice
