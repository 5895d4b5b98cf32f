// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace factordesk::ui {

/// Lets screen readers see every QrView as a picture that a press enlarges. May be called more than
/// once.
void installQrViewAccessible();

} // namespace factordesk::ui
