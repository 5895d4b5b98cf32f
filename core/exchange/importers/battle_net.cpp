// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/battle_net.h"

#include "core/encoding/base32.h"
#include "core/encoding/hex.h"
#include "core/exchange/importers/android_preferences.h"
#include "core/exchange/importers/plain_account.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/text_lines.h"

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::BattleNet;
constexpr std::string_view maskDigits =
    "398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6c80d2fb38068773f";

/// Text under the mask, in hexadecimal; empty when it is none, or longer than the mask.
SecureBytes unmasked(const SecureBytes* digits)
{
    auto bytes = encoding::decodeHex(digits ? digits->text() : std::string_view());
    const auto mask = encoding::decodeHex(maskDigits);
    if (!bytes || bytes->size() > mask->size())
        return {};
    for (std::size_t i = 0; i < bytes->size(); ++i)
        bytes->bytes()[i] ^= mask->bytes()[i];
    return *std::move(bytes);
}

} // namespace

Expected<Imported, ImportError> readBattleNet(const Input& input)
{
    const auto preferences = AndroidPreferences::of(textOf(input.bytes));
    if (!preferences)
        return refuse(format, ImportError::Kind::Damaged);
    const SecureBytes serial = unmasked(preferences->ending("AUTHENTICATOR_SERIAL"));
    const SecureBytes digits = unmasked(preferences->ending("AUTHENTICATOR_DEVICE_SECRET"));
    const auto secret = encoding::decodeHex(digits.text());
    const PlainAccount account{.issuer = "Battle.net",
                               .name = std::string(serial.text()),
                               .secret =
                                   secret ? encoding::encodeBase32(secret->bytes()) : SecureBytes(),
                               .digits = "8"};
    Imported imported{.format = format, .rows = {}};
    imported.rows.push_back(secret ? rowOf(account, 1) : unreadableRow(1));
    return imported;
}

} // namespace factordesk::exchange
