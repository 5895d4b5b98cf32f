// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/keepass_entry.h"

#include "core/encoding/base32.h"
#include "core/encoding/base64.h"
#include "core/encoding/hex.h"
#include "core/exchange/importers/totp_field.h"
#include "core/exchange/text_lines.h"
#include "core/otpauth/key_uri_parts.h"

namespace factordesk::exchange {

namespace {

std::string_view textOf(const KeePassStrings& strings, std::string_view name)
{
    const auto found = strings.find(name);
    return found == strings.end() ? std::string_view() : found->second.text();
}

/// KeeOtp: key=…&step=30&size=6&otpHashMode=Sha256, of which all but the key may be missing.
void readKeeOtp(PlainAccount& account, std::string_view query)
{
    const auto value = [&](std::string_view name) {
        const auto values = otpauth::rawValues(query, name);
        return values.empty() ? std::string_view() : values.front();
    };
    account.secret = SecureBytes::copyOf(value("key"));
    account.period = value("step");
    account.digits = value("size");
    account.algorithm = value("otpHashMode");
    account.counter = value("counter");
    account.type = otpauth::equalsIgnoringCase(value("type"), "hotp") ? "hotp" : "totp";
}

/// "30;6" or "30;S", where S is Steam.
void readSettings(PlainAccount& account, std::string_view settings)
{
    const std::size_t semicolon = std::min(settings.find(';'), settings.size());
    account.period = settings.substr(0, semicolon);
    settings.remove_prefix(std::min(semicolon + 1, settings.size()));
    if (settings == "S")
        account.type = "steam";
    else
        account.digits = settings.substr(0, settings.find(';'));
}

/// Base32 of KeePass 2's secret, however it is kept there; empty where there is none.
SecureBytes keePassSecret(const KeePassStrings& strings, const std::string& prefix)
{
    const std::string_view base32 = textOf(strings, prefix + "Secret-Base32");
    if (!base32.empty())
        return SecureBytes::copyOf(base32);
    const std::string_view plain = textOf(strings, prefix + "Secret");
    if (!plain.empty())
        return encoding::encodeBase32(std::as_bytes(std::span(plain)));
    auto bytes = encoding::decodeHex(textOf(strings, prefix + "Secret-Hex"));
    if (!bytes || bytes->isEmpty())
        bytes = encoding::decodeBase64(textOf(strings, prefix + "Secret-Base64"));
    return bytes ? encoding::encodeBase32(bytes->bytes()) : SecureBytes();
}

void readKeePass2(PlainAccount& account, const KeePassStrings& strings)
{
    account.secret = keePassSecret(strings, "TimeOtp-");
    account.digits = textOf(strings, "TimeOtp-Length");
    account.period = textOf(strings, "TimeOtp-Period");
    account.algorithm = textOf(strings, "TimeOtp-Algorithm");
    if (!account.secret.isEmpty())
        return;
    account = {.type = "hotp",
               .issuer = account.issuer,
               .name = account.name,
               .secret = keePassSecret(strings, "HmacOtp-"),
               .counter = std::string(textOf(strings, "HmacOtp-Counter")),
               .note = account.note,
               .tags = account.tags};
}

} // namespace

std::optional<Row> rowOfKeePassEntry(const KeePassStrings& strings, const QString& group,
                                     int number)
{
    PlainAccount account{.issuer = std::string(textOf(strings, "Title")),
                         .name = std::string(textOf(strings, "UserName")),
                         .secret = {},
                         .note = std::string(textOf(strings, "Notes"))};
    if (!group.isEmpty())
        account.tags.append(group);
    const std::string_view otp = textOf(strings, "otp");
    const std::string_view seed = textOf(strings, "TOTP Seed");
    if (isKeyUri(otp))
        return rowOfTotpField(SecureBytes::copyOf(otp), std::move(account), number,
                              NameSource::Item);
    if (!otp.empty()) {
        readKeeOtp(account, otp);
    } else if (!seed.empty()) {
        account.secret = SecureBytes::copyOf(seed);
        readSettings(account, textOf(strings, "TOTP Settings"));
    } else {
        readKeePass2(account, strings);
        if (account.secret.isEmpty())
            return {};
    }
    return rowOf(account, number);
}

} // namespace factordesk::exchange
