// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/entry_fields.h"

namespace factordesk::vault {

// Written out, so that another order in the enumerations does not change what files mean.

std::uint8_t numberOf(otp::Kind kind)
{
    switch (kind) {
    case otp::Kind::Totp: return 1;
    case otp::Kind::Hotp: return 2;
    case otp::Kind::Steam: return 3;
    case otp::Kind::Motp: return 4;
    case otp::Kind::Yandex: return 5;
    }
    return 0;
}

std::optional<otp::Kind> kindOf(std::uint8_t number)
{
    for (const auto kind :
         {otp::Kind::Totp, otp::Kind::Hotp, otp::Kind::Steam, otp::Kind::Motp, otp::Kind::Yandex})
        if (numberOf(kind) == number)
            return kind;
    return std::nullopt;
}

std::uint8_t numberOf(otp::Algorithm algorithm)
{
    switch (algorithm) {
    case otp::Algorithm::Sha1: return 1;
    case otp::Algorithm::Sha256: return 2;
    case otp::Algorithm::Sha512: return 3;
    }
    return 0;
}

std::optional<otp::Algorithm> algorithmOf(std::uint8_t number)
{
    for (const auto algorithm :
         {otp::Algorithm::Sha1, otp::Algorithm::Sha256, otp::Algorithm::Sha512})
        if (numberOf(algorithm) == number)
            return algorithm;
    return std::nullopt;
}

} // namespace factordesk::vault
