// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace factordesk::cli {

/// `roster`: the people of a list, and who of them could be enrolled (--dry-run); or a letter for
/// each (--letters).
[[nodiscard]] Command rosterCommand();

/// Whether these arguments of the program write letters, which takes fonts: main() must have made a
/// QGuiApplication then. The other commands start faster without one.
[[nodiscard]] bool writesLetters(const QStringList& arguments);

} // namespace factordesk::cli
