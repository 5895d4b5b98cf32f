// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/screen.h"

#include <QList>

namespace factordesk::screens {

/// The window that faces the user, in every scene, in English and in German.
[[nodiscard]] QList<Screen> displayScreens();

} // namespace factordesk::screens
