// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/and_otp.h"

#include "core/encoding/base32.h"
#include "core/exchange/importers/plain_account.h"
#include "core/exchange/text_lines.h"

namespace factordesk::exchange {

namespace {

Row readEntry(const JsonFields& entry, int number)
{
    PlainAccount account{.type = entry.text("type"),
                         .issuer = entry.text("issuer"),
                         .name = entry.text("label"),
                         .secret = entry.secret("secret"),
                         .algorithm = entry.text("algorithm"),
                         .digits = entry.text("digits"),
                         .period = entry.text("period"),
                         .counter = entry.text("counter"),
                         .tags = entry.strings("tags")};
    if (account.type == "MOTP") { // The text that is hashed, in Base32.
        auto text = encoding::decodeBase32(account.secret.text());
        account.secret = text ? *std::move(text) : SecureBytes();
    }
    return rowOf(account, number);
}

} // namespace

Expected<Imported, ImportError> readAndOtp(const Input& input)
{
    return readRows(Format::AndOtp, jsonElements(textOf(input.bytes)), readEntry);
}

} // namespace factordesk::exchange
