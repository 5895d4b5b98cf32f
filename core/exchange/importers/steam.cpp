// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/steam.h"

#include "core/encoding/base32.h"
#include "core/exchange/importers/plain_account.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/text_lines.h"

#include <algorithm>
#include <iterator>

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::Steam;

Row readAccount(const JsonFields& fields, int number)
{
    const auto secret = fields.base64("shared_secret");
    return rowOf({.type = "steam",
                  .issuer = "Steam",
                  .name = fields.text("account_name"),
                  .secret = secret ? encoding::encodeBase32(secret->bytes()) : SecureBytes()},
                 number);
}

} // namespace

Expected<Imported, ImportError> readSteam(const Input& input)
{
    const std::string_view text = textOf(input.bytes);
    const auto file = JsonFields::of(text);
    if (!file)
        return refuse(format, ImportError::Kind::Damaged);
    std::vector<std::string_view> elements{text};
    if (const auto accounts = file->object("accounts")) {
        elements.clear();
        std::ranges::transform(accounts->members(), std::back_inserter(elements),
                               &JsonFields::Member::second);
    }
    return readRows(format, elements, readAccount);
}

} // namespace factordesk::exchange
