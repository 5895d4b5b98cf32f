// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/secret/secure_bytes.h"

#include <QString>

#include <cstddef>

namespace factordesk::exchange {

enum class ReadError {
    Unreadable,    ///< It is not there, or may not be read, or reading failed.
    NoRegularFile, ///< A folder, a pipe, a device: nothing that has an end is promised.
    TooLarge,
};

/// A file of at most `maximumSize` bytes, as it is at this moment. Waits for the disk alone, never
/// for another program: a pipe is refused, not read.
[[nodiscard]] Expected<SecureBytes, ReadError> readWholeFile(const QString& path,
                                                             std::size_t maximumSize);

} // namespace factordesk::exchange
