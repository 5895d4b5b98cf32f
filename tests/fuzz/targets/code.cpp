// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otp/code.h"

#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

void factordesk::fuzz::code(std::string_view bytes)
{
    const auto code = otp::parseCode(bytes);
    if (code) {
        require(code->length() >= 4 && code->length() <= otp::Code::maximumLength);
        for (const char character : code->text())
            require(character >= '0' && character <= '9');
        const auto digits = otp::Digits::make(static_cast<int>(code->length()));
        const auto again = otp::parseCode(code->text(), *digits);
        require(again.hasValue() && *again == *code);
        require(otp::parseCode(bytes, *digits).hasValue());
    } else {
        require(code.error().offset <= bytes.size());
        require(code.error().digits <= bytes.size());
    }
    const auto steam = otp::parseSteamCode(bytes);
    require(!steam || *otp::parseSteamCode(steam->text()) == *steam);
}
