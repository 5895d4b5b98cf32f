// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QObject;

namespace factordesk::app {

/// The file of one of this program's own modules: a part that is not linked into it, since its
/// libraries would cost every start. Looks beside the program, where a build puts it, and in the
/// folder that installing it uses; nowhere else. Empty where it is in neither.
[[nodiscard]] QString modulePath(const QString& name);

/// Loads a module that is a Qt plugin. Returns what implements its interface (for qobject_cast),
/// which lives until the program ends, and nullptr where the module is missing or does not fit.
[[nodiscard]] QObject* loadModule(const QString& name);

} // namespace factordesk::app
