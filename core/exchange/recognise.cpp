// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recognise.h"

#include "core/exchange/json_fields.h"
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

/// What is sealed in JSON, by the members around it.
std::optional<Format> recogniseSealed(const JsonFields& file)
{
    if (file.has("header") && file.isString("db"))
        return Format::AegisSealed;
    if (file.has("schemaVersion") && file.isString("servicesEncrypted") &&
        file.raw("servicesEncrypted").size() > 2)
        return Format::TwoFasSealed;
    if (file.has("kdfParams") && file.isString("encryptedData") && file.has("encryptionNonce"))
        return Format::EnteSealed;
    if (file.has("version") && file.isString("salt") && file.isString("content"))
        return Format::ProtonSealed;
    if (file.isTrue("encrypted"))
        return file.isTrue("passwordProtected") ? Format::BitwardenSealed
                                                : Format::BitwardenRestricted;
    return {};
}

} // namespace

std::optional<Format> recognise(std::span<const std::byte> bytes)
{
    const std::string_view text = textOf(bytes);
    for (const Magic& magic : magics) {
        if (text.starts_with(magic.bytes))
            return magic.format;
    }
    if (const auto fields = JsonFields::of(text)) {
        if (const auto format = recogniseSealed(*fields))
            return format;
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
