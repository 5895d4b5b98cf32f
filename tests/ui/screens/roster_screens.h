// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/screen.h"

#include <QList>

namespace factordesk::screens {

[[nodiscard]] QList<Screen> rosterScreens();

} // namespace factordesk::screens
