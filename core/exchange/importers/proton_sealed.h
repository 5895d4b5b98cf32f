// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/sealed.h"

namespace factordesk::exchange {

/// Opens the export of Proton Authenticator that has a password; the content is the plain export.
[[nodiscard]] Opened openProton(const Input& input);

} // namespace factordesk::exchange
