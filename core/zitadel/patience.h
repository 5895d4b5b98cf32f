// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/status.h"

#include <chrono>
#include <optional>

namespace factordesk::zitadel {

/// How long the server asks to be left alone, if that is why it refused; usualPatience where it
/// names no time. No value for any other status.
[[nodiscard]] inline std::optional<std::chrono::seconds> patienceAskedFor(const Status& status)
{
    if (status.retryAfter || status.code == StatusCode::ResourceExhausted)
        return status.retryAfter.value_or(usualPatience);
    return std::nullopt;
}

} // namespace factordesk::zitadel
