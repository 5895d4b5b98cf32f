// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <QString>

#include <cstddef>
#include <span>

namespace factordesk::exchange {

/// Why a file was not written: errno of the step that failed.
struct FileError
{
    int systemError = 0;
};

/// Writes a whole file or none: beside its place first, then moved there and both flushed to the
/// disk. It can be read and written by its owner alone, whatever the file that it replaces allowed
/// and whatever the umask is. A symbolic link is replaced, not followed.
[[nodiscard]] Expected<void, FileError> writePrivateFile(const QString& path,
                                                         std::span<const std::byte> bytes);

} // namespace factordesk::exchange
