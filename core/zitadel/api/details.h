// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/zitadel/json_reader.h"
#include "core/zitadel/values.h"

namespace factordesk::zitadel {

/// Reads the member "details" (zitadel.object.v2.Details); absent, it gives defaults. Errors stay
/// with the reader.
[[nodiscard]] Details readDetails(JsonReader& reader);

/// Reads the answer of a change, which has details and nothing else. Without them it is no answer
/// to a change.
[[nodiscard]] Expected<Details, JsonError> decodeChange(const QJsonObject& answer);

} // namespace factordesk::zitadel
