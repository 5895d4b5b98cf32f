// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/zitadel/server_profile.h"

#include <QJsonObject>
#include <QString>

namespace factordesk::zitadel {

/// Writes a profile over `before`, the object it was read from (or an empty one): members that
/// this version does not know, written by a newer one, stay as they are.
[[nodiscard]] QJsonObject encodeProfile(const ServerProfile& profile, QJsonObject before);

/// Reads a profile. What is absent has its default, but for id, name and address. Otherwise the
/// name of the member that cannot be used.
[[nodiscard]] Expected<ServerProfile, QString> decodeProfile(const QJsonObject& object);

} // namespace factordesk::zitadel
