// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/screen.h"

#include <QList>

namespace factordesk::screens {

/// The sign-in card in its states.
[[nodiscard]] QList<Screen> cardScreens();

} // namespace factordesk::screens
