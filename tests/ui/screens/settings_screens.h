// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/screen.h"

#include <QList>

namespace factordesk::screens {

/// The settings.
[[nodiscard]] QList<Screen> settingsScreens();

} // namespace factordesk::screens
