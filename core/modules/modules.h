// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <QString>

class QObject;

namespace factordesk {

/// Where a file of this program's own is that is not the program: beside it, where a build puts it,
/// or in the folder that installing it uses; nowhere else. Empty where it is in neither.
[[nodiscard]] QString ownFile(const QString& name);

/// The file of a module: a part of the program that is not linked into it, since its libraries
/// would cost every start. Empty where it is missing.
[[nodiscard]] QString modulePath(const QString& name);

/// Loads a module that is a Qt plugin. Returns what implements its interface (for qobject_cast),
/// which lives until the program ends. The error says in the system's words why it does not fit; it
/// is empty where the module is missing.
[[nodiscard]] Expected<QObject*, QString> loadModule(const QString& name);

} // namespace factordesk
