// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/screen.h"

#include <QList>

namespace factordesk::screens {

/// The server page in every state, and the first start.
[[nodiscard]] QList<Screen> signinScreens();

} // namespace factordesk::screens
