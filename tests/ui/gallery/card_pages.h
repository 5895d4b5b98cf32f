// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/gallery/gallery.h"

namespace factordesk::gallery {

/// What enrolling shows: code, ring, QR, key, details, errors.
[[nodiscard]] std::vector<Page> cardPages();

} // namespace factordesk::gallery
