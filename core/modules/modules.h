// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <QString>

class QObject;

namespace factordesk {

/// The file of one of this program's own modules: a part that is not linked into it, since its
/// libraries would cost every start. Looks beside the program, where a build puts it, and in the
/// folder that installing it uses; nowhere else. Empty where it is in neither.
[[nodiscard]] QString modulePath(const QString& name);

/// Loads a module that is a Qt plugin. Returns what implements its interface (for qobject_cast),
/// which lives until the program ends. The error says in the system's words why it does not fit; it
/// is empty where the module is missing.
[[nodiscard]] Expected<QObject*, QString> loadModule(const QString& name);

} // namespace factordesk
