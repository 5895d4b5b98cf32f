// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/base/random_source.h"
#include "core/secret/secure_bytes.h"

#include <string_view>

namespace factordesk::vault {

/// Opens a vault whose password is lost: 160 random bits, written as 36 characters of base32 in
/// nine groups of four ("ABCD-EFGH-…"), the last of which checks the others.
class RecoveryKey
{
public:
    enum class Error {
        WrongLength, ///< Not 36 characters, blanks and dashes left out.
        NotBase32,   ///< Something other than A–Z and 2–7 in it.
        Mistyped,    ///< The last four characters do not go with the others.
    };

    [[nodiscard]] static RecoveryKey generate(RandomSource& random);
    /// As a person types it: any case, with blanks or dashes anywhere or nowhere.
    [[nodiscard]] static Expected<RecoveryKey, Error> parse(std::string_view text);

    /// As it is shown, once.
    [[nodiscard]] SecureBytes text() const;
    /// The 20 random bytes, from which the slot's key is derived.
    [[nodiscard]] const SecureBytes& secret() const { return m_secret; }

private:
    explicit RecoveryKey(SecureBytes secret) : m_secret(std::move(secret)) {}

    SecureBytes m_secret;
};

} // namespace factordesk::vault
