// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/screen.h"

#include <QList>

namespace factordesk::screens {

/// Enroll in every state, in the main window.
[[nodiscard]] QList<Screen> enrollScreens();

} // namespace factordesk::screens
