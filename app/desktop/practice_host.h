// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/enrollment/server_link.h"

#include <memory>

namespace factordesk::app {

/// The built-in server, made on first need. Both are borrowed and must outlive the host.
[[nodiscard]] std::unique_ptr<enrollment::PracticeHost> makeBuiltInPractice(const Clock& clock,
                                                                            RandomSource& random);

} // namespace factordesk::app
