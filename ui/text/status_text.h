// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/status.h"
#include "ui/text/explanation.h"

namespace factordesk::text {

/// Explains a status: by ZITADEL's error id where it has one, by the status code otherwise, by the
/// fault where no answer of the server came. Never empty.
[[nodiscard]] Explanation explain(const zitadel::Status& status);

} // namespace factordesk::text
