// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace factordesk::test {

/// Gives this test program folders of its own for settings, data, state and cache (the XDG base
/// directories), which go with the program: neither the person's profile nor the test program
/// that runs beside it is touched. QStandardPaths' test mode would share one folder among all
/// programs of the same name. Each call begins with empty folders.
/// Returns the folder that holds them.
QString useOwnFolders();

} // namespace factordesk::test
