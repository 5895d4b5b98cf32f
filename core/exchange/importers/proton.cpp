// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/proton.h"

#include "core/exchange/importers/sealed.h"
#include "core/exchange/importers/totp_field.h"
#include "core/exchange/text_lines.h"

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::Proton;

Row readEntry(const JsonFields& entry, int number)
{
    const auto content = entry.object("content");
    if (!content)
        return unreadableRow(number);
    return rowOfTotpField(content->secret("uri"),
                          {.name = content->text("name"), .secret = {}, .note = entry.text("note")},
                          number);
}

} // namespace

Expected<Imported, ImportError> readProton(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    if (!file)
        return refuse(format, ImportError::Kind::Damaged);
    if (file->number("version") != 1)
        return refuse(format, ImportError::Kind::NewerVersion);
    return readRows(format, file->elements("entries"), readEntry);
}

} // namespace factordesk::exchange
