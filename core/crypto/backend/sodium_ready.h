// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace factordesk::crypto {

/// Called before any other function of libsodium: lets it choose the fastest code for this
/// processor. Safe from several threads, and quick after the first time.
void makeSodiumReady();

} // namespace factordesk::crypto
