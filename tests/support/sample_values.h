// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/otp/code.h"
#include "core/zitadel/values.h"

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>

namespace factordesk::test {

/// Two secrets of 20 bytes in base32, for registrations that follow each other.
inline constexpr std::string_view firstSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
inline constexpr std::string_view secondSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// `text` must be a valid user id.
[[nodiscard]] zitadel::UserId userId(const QString& text = QStringLiteral("29001"));

/// An active person of the organisation "501": "Anna Adler", anna@acme.test.
[[nodiscard]] zitadel::User person(const QString& id = QStringLiteral("29001"));

[[nodiscard]] zitadel::Details detailsOf(std::uint64_t sequence);

/// A Key URI as ZITADEL writes it.
[[nodiscard]] std::string keyUri(std::string_view secret);
/// What register answers with, for the secret.
[[nodiscard]] zitadel::Registration registrationOf(std::string_view secret);

/// The code that a phone which scanned `secret` shows at `at`.
[[nodiscard]] otp::Code codeAt(std::string_view secret, WallTime at);
/// Six digits that this code is not: each digit is shifted by `shift` (1 to 9).
[[nodiscard]] otp::Code wrongCode(const otp::Code& right, int shift = 5);

} // namespace factordesk::test
