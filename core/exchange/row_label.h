// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/otpauth/key_uri.h"

#include <QString>

#include <string_view>

namespace factordesk::exchange {

/// "Issuer:name", or the one of both that there is.
[[nodiscard]] QString labelOf(const QString& issuer, const QString& name);
[[nodiscard]] QString labelOf(const otpauth::Account& account);
/// The label of a Key URI that may be faulty otherwise; empty where it has no query, since then the
/// label may hold what a query should, or is no text without control characters.
[[nodiscard]] QString labelOfUri(std::string_view uri);

} // namespace factordesk::exchange
