// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/free_otp.h"

#include "core/exchange/importers/android_preferences.h"
#include "core/exchange/importers/free_otp_token.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/text_lines.h"

namespace factordesk::exchange {

Expected<Imported, ImportError> readFreeOtp(const Input& input)
{
    const auto preferences = AndroidPreferences::of(textOf(input.bytes));
    if (!preferences)
        return refuse(Format::FreeOtp, ImportError::Kind::Damaged);
    std::vector<std::string_view> tokens;
    for (const auto& [name, value] : preferences->strings()) {
        if (name != "tokenOrder" && value.text().starts_with('{'))
            tokens.push_back(value.text());
    }
    return readRows(Format::FreeOtp, tokens, rowOfFreeOtpToken);
}

} // namespace factordesk::exchange
