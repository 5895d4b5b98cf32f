// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/raivo.h"

#include "core/exchange/importers/plain_account.h"
#include "core/exchange/text_lines.h"

namespace factordesk::exchange {

namespace {

Row readAccount(const JsonFields& fields, int number)
{
    return rowOf({.type = fields.text("kind"),
                  .issuer = fields.text("issuer"),
                  .name = fields.text("account"),
                  .secret = fields.secret("secret"),
                  .algorithm = fields.text("algorithm"),
                  .digits = fields.text("digits"),
                  .period = fields.text("timer"),
                  .counter = fields.text("counter"),
                  .isPinned = fields.text("pinned") == "true"},
                 number);
}

} // namespace

Expected<Imported, ImportError> readRaivo(const Input& input)
{
    return readRows(Format::Raivo, jsonElements(textOf(input.bytes)), readAccount);
}

} // namespace factordesk::exchange
