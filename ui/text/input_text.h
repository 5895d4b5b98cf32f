// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/encoding/base32.h"
#include "core/otp/code.h"
#include "core/otpauth/key_uri.h"
#include "core/qr/symbol.h"
#include "core/zitadel/server_address.h"
#include "core/zitadel/values.h"

#include <QString>

namespace factordesk::text {

/// One sentence that says what is wrong with what was typed, where, and what to do.
[[nodiscard]] QString explain(zitadel::AddressError error);
[[nodiscard]] QString explain(zitadel::TokenError error);
[[nodiscard]] QString explain(zitadel::UserIdError error);
[[nodiscard]] QString explain(const otp::CodeError& error);
[[nodiscard]] QString explain(const encoding::Base32Error& error);
[[nodiscard]] QString explain(const otpauth::KeyUriError& error);
[[nodiscard]] QString explain(qr::SymbolError error);

} // namespace factordesk::text
