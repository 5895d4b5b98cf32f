// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otpauth/key_uri_pin.h"

#include "core/encoding/base32.h"

#include <algorithm>

namespace factordesk::otpauth {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

} // namespace

SecureBytes readPin(std::string_view value)
{
    if (!std::ranges::all_of(value, isDigit)) {
        auto decoded = encoding::decodeBase32(value);
        if (decoded && std::ranges::all_of(decoded->text(), isDigit))
            return *std::move(decoded);
    }
    return SecureBytes::copyOf(value);
}

SecureBytes readMotpSecret(std::string_view value)
{
    SecureBytes secret = SecureBytes::copyOf(value);
    if (std::ranges::all_of(value, isHexDigit)) {
        for (std::byte& byte : secret.bytes())
            byte |= std::byte{0x20}; // Digits have this bit already.
    }
    return secret;
}

} // namespace factordesk::otpauth
