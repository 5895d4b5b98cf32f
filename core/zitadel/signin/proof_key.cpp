// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/proof_key.h"

#include "core/crypto/sha256.h"
#include "core/encoding/base64url.h"

#include <utility>

namespace factordesk::zitadel {

SecureBytes randomText(RandomSource& random)
{
    SecureBytes bytes(32);
    random.fill(bytes.bytes());
    return encoding::encodeBase64Url(bytes.bytes());
}

ProofKey::ProofKey(RandomSource& random) : m_verifier(randomText(random)) {}

ProofKey::ProofKey(SecureBytes verifier) : m_verifier(std::move(verifier)) {}

QString ProofKey::challenge() const
{
    const crypto::Sha256Digest digest = crypto::sha256(m_verifier.bytes());
    const SecureBytes text = encoding::encodeBase64Url(digest);
    return QString::fromLatin1(text.text().data(), static_cast<qsizetype>(text.size()));
}

} // namespace factordesk::zitadel
