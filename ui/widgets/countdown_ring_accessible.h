// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace factordesk::ui {

/// Lets screen readers see every CountdownRing as what fills up with time: its value is the seconds
/// left. No change of it is told: the ring itself says it once, at ten seconds. May be called more
/// than once.
void installCountdownRingAccessible();

} // namespace factordesk::ui
