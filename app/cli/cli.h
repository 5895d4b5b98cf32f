// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace factordesk::cli {

/// Runs the program with its arguments (without its own name) and returns its exit status. Needs a
/// QCoreApplication.
[[nodiscard]] int run(const QStringList& arguments);

} // namespace factordesk::cli
