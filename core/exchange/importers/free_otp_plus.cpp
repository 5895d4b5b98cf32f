// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/free_otp_plus.h"

#include "core/exchange/importers/free_otp_token.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/text_lines.h"

namespace factordesk::exchange {

Expected<Imported, ImportError> readFreeOtpPlus(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    if (!file)
        return refuse(Format::FreeOtpPlus, ImportError::Kind::Damaged);
    return readRows(Format::FreeOtpPlus, file->elements("tokens"), rowOfFreeOtpToken);
}

} // namespace factordesk::exchange
