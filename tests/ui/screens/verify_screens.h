// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/screen.h"

#include <QList>

namespace factordesk::screens {

/// Verify in every state.
[[nodiscard]] QList<Screen> verifyScreens();

} // namespace factordesk::screens
