// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/screen.h"

#include <QList>

namespace factordesk::screens {

/// The recovery codes of who is done.
[[nodiscard]] QList<Screen> recoveryScreens();

} // namespace factordesk::screens
