// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/screen.h"

#include <QList>

namespace factordesk::screens {

/// Importing from and exporting to files.
[[nodiscard]] QList<Screen> exchangeScreens();

} // namespace factordesk::screens
