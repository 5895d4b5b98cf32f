// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/base32.h"

#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

void factordesk::fuzz::base32(std::string_view bytes)
{
    using encoding::Base32Error;
    const auto decoded = encoding::decodeBase32(bytes);
    if (decoded) {
        require(!decoded->isEmpty() && decoded->size() <= bytes.size() * 5 / 8);
        const SecureBytes text = encoding::encodeBase32(decoded->bytes());
        const auto again = encoding::decodeBase32(text.text());
        require(again.hasValue() && *again == *decoded);
        return;
    }
    const Base32Error& error = decoded.error();
    require((error.kind == Base32Error::Kind::Empty) == (error.character == 0) ||
            bytes[error.offset] == '\0');
    require(error.kind == Base32Error::Kind::Empty || error.offset < bytes.size());
    require(error.kind != Base32Error::Kind::MisplacedPadding || bytes[error.offset] == '=');
}
