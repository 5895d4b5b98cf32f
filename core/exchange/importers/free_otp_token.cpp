// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/free_otp_token.h"

#include "core/encoding/base32.h"
#include "core/otpauth/key_uri_parts.h"

namespace factordesk::exchange {

namespace {

/// The first of the members that says something.
std::string firstOf(const JsonFields& token, std::initializer_list<std::string_view> names)
{
    for (const std::string_view name : names) {
        if (std::string text = token.text(name); !text.empty())
            return text;
    }
    return {};
}

} // namespace

PlainAccount freeOtpAccount(const JsonFields& token)
{
    PlainAccount account{.type = token.text("type"),
                         .issuer = firstOf(token, {"issuerAlt", "issuerExt", "issuerInt"}),
                         .name = firstOf(token, {"labelAlt", "label"}),
                         .secret = {},
                         .algorithm = token.text("algo"),
                         .digits = token.text("digits"),
                         .period = token.text("period"),
                         .counter = token.text("counter")};
    if (account.issuer == "Steam" && !otpauth::equalsIgnoringCase(account.type, "hotp"))
        account.type = "steam";
    return account;
}

Row rowOfFreeOtpToken(const JsonFields& token, int number)
{
    PlainAccount account = freeOtpAccount(token);
    const auto secret = token.signedBytes("secret");
    account.secret = secret ? encoding::encodeBase32(secret->bytes()) : SecureBytes();
    if (const auto lastUsed = token.number("counter"))
        account.counter = std::to_string(*lastUsed + 1);
    else if (account.counter == "-1")
        account.counter = "0"; // None was used yet.
    return rowOf(account, number);
}

} // namespace factordesk::exchange
