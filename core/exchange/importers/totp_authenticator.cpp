// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/totp_authenticator.h"

#include "core/encoding/base32.h"
#include "core/exchange/importers/android_preferences.h"
#include "core/exchange/importers/plain_account.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/text_lines.h"

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::TotpAuthenticator;

/// Base32, whichever base the app has it in.
SecureBytes secretOf(const JsonFields& fields)
{
    const auto base = fields.number("base");
    if (base == 32)
        return fields.secret("key");
    const auto bytes = base == 16   ? fields.hex("key")
                       : base == 64 ? fields.base64("key")
                                    : std::nullopt;
    return bytes ? encoding::encodeBase32(bytes->bytes()) : SecureBytes();
}

Row readAccount(const JsonFields& fields, int number)
{
    PlainAccount account{.issuer = fields.text("issuer"),
                         .name = fields.text("name"),
                         .secret = secretOf(fields),
                         .digits = fields.text("digits"),
                         .period = fields.text("period"),
                         .isPinned = fields.isTrue("isFavorite")};
    if (account.issuer == "Unknown") // The app's word for none.
        account.issuer.clear();
    return rowOf(account, number);
}

} // namespace

Expected<Imported, ImportError> readTotpAuthenticator(const Input& input)
{
    const std::string_view text = textOf(input.bytes);
    if (text.starts_with('['))
        return readRows(format, jsonElements(text), readAccount);
    const auto preferences = AndroidPreferences::of(text);
    const SecureBytes* list = preferences ? preferences->ending("STATIC_TOTP_CODES_LIST") : nullptr;
    if (!list)
        return refuse(format, ImportError::Kind::Damaged);
    return readRows(format, jsonElements(list->text()), readAccount);
}

} // namespace factordesk::exchange
