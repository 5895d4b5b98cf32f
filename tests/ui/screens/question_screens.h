// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/screen.h"

#include <QList>

namespace factordesk::screens {

/// What the program asks before something cannot be taken back, as far as no page's own screens
/// have it.
[[nodiscard]] QList<Screen> questionScreens();

} // namespace factordesk::screens
