// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/sealed.h"

namespace factordesk::exchange {

/// Opens the export of Bitwarden that has a password of its own; the content is the plain export.
/// A password that the file confirms, of a content that does not open, tells Damaged.
[[nodiscard]] Opened openBitwarden(const Input& input);

} // namespace factordesk::exchange
