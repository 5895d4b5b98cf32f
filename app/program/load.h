// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/functions.h"
#include "core/base/expected.h"

#include <QString>

namespace factordesk::late {

enum class LoadError {
    NoModule,     ///< It is not beside the program, or cannot be loaded.
    OtherVersion, ///< It belongs to another version of the program.
};

/// Loads a module and takes its functions, which stay until the program ends. `path` as
/// modulePath() gives it; empty for none.
[[nodiscard]] Expected<const Functions*, LoadError> load(const QString& path);

/// The functions of the module factordesk-late, which is loaded at the first call, from any thread.
/// Ends the program with a message when that fails: without it there is not even memory for a
/// secret. isComplete() asks before.
[[nodiscard]] const Functions& functions();

/// Whether functions() can answer: false on a computer where the program was installed in part.
[[nodiscard]] bool isComplete();

} // namespace factordesk::late
