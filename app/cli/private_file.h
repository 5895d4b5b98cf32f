// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"
#include "core/base/expected.h"

#include <QByteArray>
#include <QString>

namespace factordesk::cli {

/// Writes a file that only its owner may read (an existing one keeps its permissions), since what
/// this program writes may hold a secret.
[[nodiscard]] Expected<void, Failure> writePrivateFile(const QString& file,
                                                       const QByteArray& bytes);

} // namespace factordesk::cli
