// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_result.h"

#include <cstddef>
#include <optional>
#include <span>

namespace factordesk::exchange {

/// What `bytes` are, by their content and never by a file's name; no value when it cannot be told.
/// A text is of the format of its first line that is one of its URIs.
[[nodiscard]] std::optional<Format> recognise(std::span<const std::byte> bytes);

} // namespace factordesk::exchange
