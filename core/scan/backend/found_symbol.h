// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QRect>

namespace factordesk::scan {

/// A symbol as a reading library found it. Move-only.
struct FoundSymbol
{
    QRect place; ///< The upright rectangle around it, in pixels.
    SecureBytes content;
};

} // namespace factordesk::scan
