// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/otp/code.h"

#include <QString>

namespace factordesk::ui {

/// A code in groups that are easily read and carried over: 123 456, 1234 5678, 123 4567. Letters of
/// Steam stay together. The caller wipes what it is given (wipeText()).
[[nodiscard]] QString groupedCode(const otp::Code& code);

/// As many dots as a code of that length has characters, grouped like it.
[[nodiscard]] QString hiddenCode(const otp::Parameters& parameters);

/// Character by character, for a screen reader: 1 2 3 4 5 6. The caller wipes it.
[[nodiscard]] QString spokenCode(const otp::Code& code);

/// Overwrites a text that nobody else shares.
void wipeText(QString& text);

} // namespace factordesk::ui
