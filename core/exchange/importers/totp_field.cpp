// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/totp_field.h"

#include "core/encoding/base32.h"
#include "core/encoding/base64.h"
#include "core/exchange/row_label.h"
#include "core/exchange/text_lines.h"
#include "core/otpauth/key_uri_parts.h"

namespace factordesk::exchange {

namespace {

constexpr std::string_view steamScheme = "steam://";

SecureBytes steamSecret(std::string_view text)
{
    if (encoding::decodeBase32(text))
        return SecureBytes::copyOf(text);
    const auto bytes = encoding::decodeBase64(text);
    return bytes ? encoding::encodeBase32(bytes->bytes()) : SecureBytes::copyOf(text);
}

void takeItem(Row& row, const PlainAccount& item, NameSource names)
{
    vault::Entry& entry = *row.content;
    entry.note = QString::fromStdString(item.note);
    entry.tags = item.tags;
    entry.isPinned = item.isPinned;
    otpauth::Account& account = entry.account;
    const bool hasNoName = account.issuer.isEmpty() && account.name.isEmpty();
    if (names == NameSource::Uri && !hasNoName)
        return;
    account.issuer = QString::fromStdString(item.issuer);
    account.name = QString::fromStdString(item.name);
    account.labelPrefix.clear();
    row.label = labelOf(account);
}

} // namespace

Row rowOfTotpField(const SecureBytes& field, PlainAccount item, int number, NameSource names)
{
    const std::string_view text = field.text();
    if (isKeyUri(text)) {
        Row row = rowOfUri(text, number);
        if (row.content)
            takeItem(row, item, names);
        return row;
    }
    const std::string_view scheme = text.substr(0, steamScheme.size());
    if (otpauth::equalsIgnoringCase(scheme, steamScheme)) {
        item.type = "steam";
        item.secret = steamSecret(text.substr(steamScheme.size()));
    } else {
        item.secret = field.copy();
    }
    return rowOf(item, number);
}

} // namespace factordesk::exchange
