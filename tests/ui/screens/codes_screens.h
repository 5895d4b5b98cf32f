// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/screens/screen.h"

#include <QList>

namespace factordesk::screens {

/// The accounts of the vault with their codes.
[[nodiscard]] QList<Screen> codesScreens();

} // namespace factordesk::screens
