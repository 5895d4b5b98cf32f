// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"
#include "core/secret/secure_bytes.h"

#include <QString>

namespace factordesk::zitadel {

/// 256 random bits as 43 letters, digits, - and _: for state, nonce and code verifier.
[[nodiscard]] SecureBytes randomText(RandomSource& random);

/// Proof that who redeems an authorization code is who asked for it (RFC 7636). Move-only.
class ProofKey
{
public:
    explicit ProofKey(RandomSource& random);
    /// With a verifier of 43 to 128 unreserved characters (section 4.1).
    explicit ProofKey(SecureBytes verifier);

    [[nodiscard]] const SecureBytes& verifier() const { return m_verifier; }
    /// By S256 (section 4.2). Not a secret.
    [[nodiscard]] QString challenge() const;

private:
    SecureBytes m_verifier;
};

} // namespace factordesk::zitadel
