// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/clock_skew.h"
#include "tests/fuzz/targets/require.h"
#include "tests/fuzz/targets/targets.h"

#include <array>
#include <ctime>

void factordesk::fuzz::http_date(std::string_view bytes)
{
    const auto date = diagnosis::parseHttpDate(bytes);
    if (!date)
        return;
    const std::time_t time = date->time_since_epoch().count();
    std::tm parts{};
    require(::gmtime_r(&time, &parts) != nullptr);
    std::array<char, 64> text{};
    const std::size_t size =
        std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    // strftime writes early years without their zeros, and no leap second.
    const bool isPlain = parts.tm_year >= 1000 - 1900 && !bytes.ends_with(":60 GMT");
    require(!isPlain || bytes == std::string_view(text.data(), size));
}
