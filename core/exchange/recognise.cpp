// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recognise.h"

#include "core/exchange/text_lines.h"

#include <array>
#include <string_view>

namespace factordesk::exchange {

namespace {

struct Magic
{
    std::string_view bytes;
    Format format;
};

constexpr auto magics = std::to_array<Magic>({
    {{"SQLite format 3\0", 16}, Format::Sqlite},
    {"\x03\xD9\xA2\x9A", Format::KeePassDatabase},
    {"FACTORDESK-VAULT", Format::Factordesk},
    {"AUTHENTICATORPRO", Format::StratumStrong},
    {"AuthenticatorPro", Format::StratumLegacy},
    {{"\xAC\xED\x00\x05", 4}, Format::FreeOtp2},
    {"PK\x03\x04", Format::Zip},
    {"PK\x05\x06", Format::Zip}, // An archive without a file in it.
});

} // namespace

std::optional<Format> recognise(std::span<const std::byte> bytes)
{
    const std::string_view text = textOf(bytes);
    for (const Magic& magic : magics) {
        if (text.starts_with(magic.bytes))
            return magic.format;
    }
    TextLines lines(text);
    while (const auto line = lines.next()) {
        if (otpauth::isMigrationUri(line->text))
            return Format::GoogleMigration;
        if (isKeyUri(line->text))
            return Format::UriList;
    }
    return {};
}

} // namespace factordesk::exchange
