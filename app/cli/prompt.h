// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QString>

#include <optional>

namespace factordesk::cli {

/// Asks at the terminal of this process and reads one line, without showing what is typed. No value
/// when there is no terminal, or when the person gave up (Ctrl+C, Ctrl+D).
[[nodiscard]] std::optional<SecureBytes> askWithoutEcho(const QString& prompt);

} // namespace factordesk::cli
