// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/crypto/hmac.h"
#include "core/otp/code.h"
#include "core/otp/parameters.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace factordesk::otp {

enum class GeneratorError { EmptySecret };

/// Makes the codes of one account. Holds the prepared HMAC states, not the secret: once a
/// Generator is made, the secret can leave memory. Move-only; safe from several threads.
class Generator
{
public:
    /// `secret`: raw bytes, any length but 0 (20 bytes are usual; RFC 4226, section 4, R6).
    [[nodiscard]] static Expected<Generator, GeneratorError> make(std::span<const std::byte> secret,
                                                                  const Parameters& parameters);

    [[nodiscard]] const Parameters& parameters() const { return m_parameters; }

    /// HOTP(K, C) for the counter (RFC 4226, section 5.3), in the account's digits or alphabet.
    [[nodiscard]] Code codeAt(std::uint64_t counter) const;
    /// TOTP: the code of the time step (RFC 6238, section 4.2).
    [[nodiscard]] Code codeAt(TimeStep step) const;
    /// TOTP: the code at a moment.
    [[nodiscard]] Code codeAt(UnixTime at) const;

private:
    Generator(crypto::HmacKey key, const Parameters& parameters);

    crypto::HmacKey m_key;
    Parameters m_parameters;
};

} // namespace factordesk::otp
