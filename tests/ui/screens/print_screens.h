// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/screen.h"

#include <QList>

namespace factordesk::screens {

/// What comes out of a printer, a page each.
[[nodiscard]] QList<Screen> printScreens();

} // namespace factordesk::screens
