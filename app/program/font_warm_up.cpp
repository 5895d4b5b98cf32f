// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/font_warm_up.h"

#include <fontconfig/fontconfig.h>

namespace factordesk::app {

// Fontconfig is safe for threads since 2.10; a failure here is found again, and handled, by Qt.
FontWarmUp::FontWarmUp() : m_thread([] { FcInit(); }) {}

} // namespace factordesk::app
