// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/sealed.h"

namespace factordesk::exchange {

/// Takes the export out of a zip archive, encrypted or not: Proton Pass' data.json, Raivo's
/// raivo-otp-export.json, Authenticator Plus' Accounts.txt, or else its only text (WinAuth).
[[nodiscard]] Opened openZip(const Input& input);

} // namespace factordesk::exchange
