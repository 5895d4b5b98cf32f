// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/proto_json.h"

#include <QString>

namespace factordesk::practice {

/// zitadel.object.v2.TextQueryMethod.
enum class TextMethod {
    Equals,
    EqualsIgnoreCase,
    StartsWith,
    StartsWithIgnoreCase,
    Contains,
    ContainsIgnoreCase,
    EndsWith,
    EndsWithIgnoreCase,
};

/// The member "method" of a query for a text. Errors stay with the reader.
[[nodiscard]] TextMethod readTextMethod(ProtoReader& query);

[[nodiscard]] bool matches(TextMethod method, const QString& text, const QString& pattern);

} // namespace factordesk::practice
