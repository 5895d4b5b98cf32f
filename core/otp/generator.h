// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/crypto/hmac.h"
#include "core/otp/code.h"
#include "core/otp/parameters.h"
#include "core/secret/secure_bytes.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>

namespace factordesk::otp {

enum class GeneratorError {
    EmptySecret,
    MissingPin,     ///< mOTP and Yandex make no code without one.
    SecretTooShort, ///< Yandex: fewer than 16 bytes.
};

/// Makes the codes of one account. Holds the prepared HMAC states, not the secret: once a
/// Generator is made, the secret can leave memory (but mOTP, which has no such state, keeps
/// secret and PIN in locked memory). Move-only; safe from several threads.
class Generator
{
public:
    /// `secret`: raw bytes, any length but 0 (20 bytes are usual; RFC 4226, section 4, R6). For
    /// mOTP the text its owner reads, lower-case hexadecimal as a rule; for Yandex 16 bytes, of
    /// which any more are a checksum and not looked at. `pin`: UTF-8, where needsPin().
    [[nodiscard]] static Expected<Generator, GeneratorError>
    make(std::span<const std::byte> secret, const Parameters& parameters,
         std::span<const std::byte> pin = {});

    [[nodiscard]] const Parameters& parameters() const { return m_parameters; }

    /// HOTP(K, C) for the counter (RFC 4226, section 5.3), in the account's digits or alphabet.
    [[nodiscard]] Code codeAt(std::uint64_t counter) const;
    /// TOTP: the code of the time step (RFC 6238, section 4.2).
    [[nodiscard]] Code codeAt(TimeStep step) const;
    /// TOTP: the code at a moment.
    [[nodiscard]] Code codeAt(UnixTime at) const;

private:
    /// HMAC's states, or mOTP's secret and PIN in one.
    using Material = std::variant<crypto::HmacKey, SecureBytes>;

    Generator(Material material, const Parameters& parameters);

    Material m_material;
    Parameters m_parameters;
};

} // namespace factordesk::otp
