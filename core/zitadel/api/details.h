// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/zitadel/json_reader.h"
#include "core/zitadel/values.h"
#include "core/zitadel/wire/message_reader.h"
#include "core/zitadel/wire/message_writer.h"
#include "core/zitadel/wire/shape.h"

namespace factordesk::zitadel {

/// Reads the member "details" (zitadel.object.v2.Details); absent, it gives defaults. Errors stay
/// with the reader.
[[nodiscard]] Details readDetails(JsonReader& reader);

/// The same from a field of a message.
[[nodiscard]] Details readDetails(wire::MessageReader& reader, std::uint32_t field);

/// Reads the answer of a change, which has details and nothing else. Without them it is no answer
/// to a change.
[[nodiscard]] Expected<Details, JsonError> decodeChange(const QJsonObject& answer);
[[nodiscard]] Expected<Details, DecodeError> decodeChange(const wire::Message& answer);

/// The shapes of zitadel.object.v2.Details, and of the answer of a change.
extern const wire::Shape detailsShape;
extern const wire::Shape changeShape;

} // namespace factordesk::zitadel
