// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/percent.h"

#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

void factordesk::fuzz::percent(std::string_view bytes)
{
    const std::string decoded = encoding::percentDecode(bytes);
    require(decoded.size() <= bytes.size());
    require(encoding::percentDecodeSecret(bytes).text() == decoded);
    require(encoding::percentDecode(encoding::percentEncode(bytes)) == bytes);
    // What is not UTF-8 is counted byte by byte, so that every reader comes to the end.
    std::size_t offset = 0;
    bool isValid = true;
    while (offset < bytes.size()) {
        const auto character = encoding::firstCharacter(bytes.substr(offset));
        isValid = isValid && character.isValid;
        offset += character.length;
    }
    require(offset == bytes.size());
    require(isValid == encoding::isValidUtf8(bytes));
}
