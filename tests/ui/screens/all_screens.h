// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/screen.h"

#include <QList>

namespace factordesk::screens {

/// Every page in every state.
[[nodiscard]] QList<Screen> allScreens();

} // namespace factordesk::screens
