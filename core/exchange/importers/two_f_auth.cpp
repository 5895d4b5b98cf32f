// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/two_f_auth.h"

#include "core/exchange/importers/plain_account.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/text_lines.h"

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::TwoFAuth;

Row readAccount(const JsonFields& fields, int number)
{
    PlainAccount account{.type = fields.text("otp_type"),
                         .issuer = fields.text("service"),
                         .name = fields.text("account"),
                         .secret = fields.secret("secret"),
                         .algorithm = fields.text("algorithm"),
                         .digits = fields.text("digits"),
                         .period = fields.text("period"),
                         .counter = fields.text("counter")};
    if (account.type == "steamtotp")
        account.type = "steam";
    return rowOf(account, number);
}

} // namespace

Expected<Imported, ImportError> readTwoFAuth(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    if (!file)
        return refuse(format, ImportError::Kind::Damaged);
    if (file->number("schema") != 1)
        return refuse(format, ImportError::Kind::NewerVersion);
    return readRows(format, file->elements("data"), readAccount);
}

} // namespace factordesk::exchange
