// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/crypto/hmac.h"

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace factordesk::otp {

using Algorithm = crypto::HashAlgorithm;

/// What kind of code an account makes.
enum class Kind {
    Totp,   ///< RFC 6238: from the time.
    Hotp,   ///< RFC 4226: from a counter.
    Steam,  ///< Steam Guard: TOTP with five characters of its own alphabet.
    Motp,   ///< Mobile-OTP: six hexadecimal digits of an MD5, from the time and a PIN.
    Yandex, ///< Yandex Key: eight letters of an HMAC-SHA-256, from the time and a PIN.
};

enum class ParameterError { DigitsOutOfRange, PeriodOutOfRange };

/// The number of digits of a code: 4 to 10. (RFC 4226, section 5.3 asks for 6 at least; programs
/// in the field also use 4 and 5. From 10 digits on the first can only be 0, 1 or 2.)
class Digits
{
public:
    constexpr Digits() = default;
    [[nodiscard]] static Expected<Digits, ParameterError> make(int count);
    [[nodiscard]] constexpr int count() const { return m_count; }
    auto operator<=>(const Digits&) const = default;

private:
    int m_count = 6;
};

/// The length of a time step (X in RFC 6238, section 4.1): 1 s to 86,400 s.
class Period
{
public:
    constexpr Period() = default;
    [[nodiscard]] static Expected<Period, ParameterError> make(std::chrono::seconds length);
    [[nodiscard]] constexpr std::chrono::seconds length() const { return m_length; }
    auto operator<=>(const Period&) const = default;

private:
    std::chrono::seconds m_length{30};
};

/// The counter T of RFC 6238, section 4.2: the number of whole periods since 1970-01-01 UTC.
/// Signed, so that steps can be subtracted; steps before 1970 do not occur (see timeStepAt).
struct TimeStep
{
    std::int64_t value = 0;

    auto operator<=>(const TimeStep&) const = default;
    [[nodiscard]] constexpr TimeStep operator+(std::int64_t steps) const { return {value + steps}; }
    [[nodiscard]] constexpr TimeStep operator-(std::int64_t steps) const { return {value - steps}; }
};

/// A moment in seconds since 1970-01-01 UTC, 64 bits.
using UnixTime = std::chrono::sys_seconds;

/// The time step that `at` lies in. Moments before 1970 belong to step 0.
[[nodiscard]] TimeStep timeStepAt(UnixTime at, Period period);
/// When `step` begins; it ends (exclusive) where step + 1 begins.
[[nodiscard]] UnixTime beginOf(TimeStep step, Period period);

/// How an account makes its codes; a value that cannot be invalid. For Steam the digits are of no
/// meaning (always 5 characters; the algorithm is SHA-1 in all but files of other programs); for
/// mOTP and Yandex neither algorithm nor period (see motpParameters and yandexParameters).
struct Parameters
{
    Kind kind = Kind::Totp;
    Algorithm algorithm = Algorithm::Sha1;
    Digits digits{};
    Period period{}; ///< Of no meaning for HOTP.

    bool operator==(const Parameters&) const = default;
};

/// Mobile-OTP's only parameters: 6 characters, 10 s.
[[nodiscard]] Parameters motpParameters();
/// Yandex Key's only parameters: 8 characters, 30 s.
[[nodiscard]] Parameters yandexParameters();

/// Bytes of a secret of Yandex Key that codes are made from: fewer are no such secret, and what
/// stands behind them is a checksum.
inline constexpr std::size_t yandexSecretSize = 16;

/// Whether codes are made from a PIN besides the secret.
[[nodiscard]] constexpr bool needsPin(Kind kind)
{
    return kind == Kind::Motp || kind == Kind::Yandex;
}

/// What ZITADEL registers and verifies: TOTP, SHA-1, 6 digits, 30 s.
inline constexpr Parameters zitadelParameters{};

} // namespace factordesk::otp
