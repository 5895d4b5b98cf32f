// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roster/roster.h"

#include <QByteArray>

namespace factordesk::ui {

/// A roster with its states and reasons as CSV: UTF-8 with a byte order mark, as spreadsheets want
/// it, fields that look like formulas made harmless.
[[nodiscard]] QByteArray csvOf(const roster::Roster& roster);

} // namespace factordesk::ui
