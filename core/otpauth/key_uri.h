// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/encoding/base32.h"
#include "core/otp/parameters.h"
#include "core/secret/secure_bytes.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

namespace factordesk::otpauth {

/// An account as a Key URI (otpauth://…) describes it. Move-only because of its secret.
struct Account
{
    QString issuer;      ///< The issuer parameter if not empty, else the label's prefix.
    QString name;        ///< The account name.
    QString labelPrefix; ///< The label's prefix where it differs from `issuer`; else empty.
    SecureBytes secret;  ///< Raw bytes, never empty.
    otp::Parameters parameters;
    std::uint64_t counter = 0; ///< The next counter; HOTP only.
    SecureBytes pin; ///< UTF-8; mOTP and Yandex only. Empty: asked for when a code is wanted.

    [[nodiscard]] Account copy() const;
};

/// Why a text is not a Key URI this program can use. `parameter` and `value` name the place (the
/// value of a secret is never kept, and of others the first 64 characters).
struct KeyUriError
{
    enum class Kind {
        NotOtpauth,      ///< Another scheme, or no URI at all.
        TooLong,         ///< Over maximumLength bytes.
        UnsupportedType, ///< None of totp, hotp, steam, motp and yaotp; `value` is the type.
        MissingSecret,
        InvalidSecret,        ///< `secretError` tells where in the percent-decoded secret.
        SecretTooShort,       ///< Yandex: fewer than 16 bytes.
        ConflictingSecrets,   ///< Two different secret parameters.
        UnsupportedAlgorithm, ///< `value` is its name.
        InvalidNumber,        ///< `parameter` = `value` is not a whole number.
        OutOfRange,           ///< `parameter` = `value` is outside what is allowed.
        InvalidUtf8,          ///< In `parameter` ("label" for the label).
        ControlCharacter,     ///< In `parameter`.
    };
    Kind kind = Kind::NotOtpauth;
    QString parameter = {};
    QString value = {};
    std::optional<encoding::Base32Error> secretError = {};
};

/// The longest URI that is read, in bytes.
inline constexpr std::size_t maximumLength = 8192;

/// Reads a Key URI (Key Uri Format of the google-authenticator wiki). `uri` is UTF-8 and a secret.
///
/// Where readers in the field differ, this one takes what cannot make a wrong code: what is left
/// out, empty or "null" has its default; what is there and not understood is refused, never
/// replaced. Names and enumerated values match in any case; unknown parameters are ignored; of a
/// parameter given twice the first counts, but two different secrets are refused. TOTP ignores
/// `counter`, HOTP ignores `period`. Steam codes are the type steam, `encoder=steam`, and the
/// issuer "Steam" together with 5 digits. mOTP is the type motp, or motp://issuer:name?secret=HEX,
/// Yandex the type yaotp; their digits and periods are the kind's, and their `pin` may be left out.
/// For issuer and label see readLabel().
[[nodiscard]] Expected<Account, KeyUriError> parseKeyUri(std::string_view uri);

/// Writes a Key URI that every known reader accepts and parseKeyUri() reads as the same account:
/// `Issuer:account` (the label's own prefix where it has one) with all parameters, percent-encoded
/// but for unreserved characters; no empty issuer. Steam is written as otpauth://steam/…, mOTP as
/// otpauth://motp/… and Yandex as otpauth://yaotp/…, with the PIN where the account has it.
[[nodiscard]] SecureBytes buildKeyUri(const Account& account);

} // namespace factordesk::otpauth
