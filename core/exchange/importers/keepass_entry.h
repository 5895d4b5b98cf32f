// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/importers/plain_account.h"

#include <map>
#include <optional>
#include <string>

namespace factordesk::exchange {

/// The named texts of one entry in KeePass.
using KeePassStrings = std::map<std::string, SecureBytes, std::less<>>;

/// The code of an entry, as whichever program has kept it: a Key URI or KeeOtp's `key=…` in `otp`,
/// `TOTP Seed` with `TOTP Settings` of KeePassXC before, `TimeOtp-…` and `HmacOtp-…` of KeePass 2.
/// None where the entry has no code. Title and user name are issuer and name.
[[nodiscard]] std::optional<Row> rowOfKeePassEntry(const KeePassStrings& strings,
                                                   const QString& group, int number);

} // namespace factordesk::exchange
