// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/duo.h"

#include "core/exchange/importers/plain_account.h"
#include "core/exchange/text_lines.h"

namespace factordesk::exchange {

namespace {

/// None for Duo's own accounts, which are confirmed in its app and have no secret.
std::optional<Row> readAccount(const JsonFields& fields, int number)
{
    const auto generator = fields.object("otpGenerator");
    if (!generator)
        return {};
    PlainAccount account{.name = fields.text("name"),
                         .secret = generator->secret("otpSecret"),
                         .counter = generator->text("counter")};
    if (generator->has("counter"))
        account.type = "hotp";
    return rowOf(account, number);
}

} // namespace

Expected<Imported, ImportError> readDuo(const Input& input)
{
    return readRows(Format::Duo, jsonElements(textOf(input.bytes)), readAccount);
}

} // namespace factordesk::exchange
