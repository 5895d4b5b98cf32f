// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/directory.h"

#include <QJsonObject>

namespace factordesk::practice {

/// zitadel.user.v2.User; default values are left out.
[[nodiscard]] QJsonObject userJson(const Person& person);

} // namespace factordesk::practice
