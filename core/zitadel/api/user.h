// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/zitadel/json_reader.h"
#include "core/zitadel/values.h"
#include "core/zitadel/wire/shape.h"

#include <QByteArrayView>

namespace factordesk::zitadel {

/// Reads a zitadel.user.v2.User; `path` is where it stands, for errors. A user without an id, or
/// with one that is none, is an error.
[[nodiscard]] Expected<User, JsonError> decodeUser(const QJsonObject& object, const QString& path);
[[nodiscard]] Expected<User, DecodeError> decodeUser(QByteArrayView message, const QString& path);

extern const wire::Shape userShape;

} // namespace factordesk::zitadel
