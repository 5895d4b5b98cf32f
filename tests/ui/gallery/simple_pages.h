// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/gallery/gallery.h"

namespace factordesk::gallery {

/// Icons, type, controls, navigation, signs of state.
[[nodiscard]] std::vector<Page> simplePages();

} // namespace factordesk::gallery
