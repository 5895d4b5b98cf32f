// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/recognise.h"

#include "core/exchange/json_fields.h"
#include "core/exchange/text_lines.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace factordesk::exchange {

namespace {

constexpr std::size_t npos = std::string_view::npos;

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

std::optional<Format> recognisePlain(const JsonFields& file)
{
    if (file.has("header") && file.has("db"))
        return Format::Aegis;
    if (file.has("schemaVersion") && file.has("services"))
        return Format::TwoFas;
    if (file.has("Authenticators"))
        return Format::Stratum;
    if (file.has("version") && file.has("entries"))
        return Format::Proton;
    if (file.has("encrypted") && file.has("items"))
        return Format::Bitwarden;
    if (file.has("accounts") && (file.has("localDeviceId") || file.has("deviceName")))
        return Format::LastPass;
    if (file.has("tokens") && file.has("tokenOrder"))
        return Format::FreeOtpPlus;
    if (file.has("data") && file.text("app").starts_with("2fauth"))
        return Format::TwoFAuth;
    if (file.has("vaults") && file.has("userId"))
        return Format::ProtonPass;
    if (file.has("shared_secret") || file.raw("accounts").find("\"shared_secret\"") != npos)
        return Format::Steam;
    return {};
}

/// An array of accounts, by one of them.
std::optional<Format> recogniseElement(const JsonFields& account)
{
    if (account.has("otpGenerator"))
        return Format::Duo;
    if (account.has("kind") && account.has("timer"))
        return Format::Raivo;
    if (account.has("base") && account.has("key"))
        return Format::TotpAuthenticator;
    if (account.has("secret") && account.has("label"))
        return Format::AndOtp;
    return {};
}

bool has(std::string_view text, std::string_view part)
{
    return text.find(part) != npos;
}

/// XML, and Android's of an app by a name in it; or a web page.
std::optional<Format> recogniseMarkup(std::string_view text)
{
    constexpr auto marks = std::to_array<Magic>({
        {"<KeePassFile", Format::KeePassXml},
        {"\"com.authy.storage.tokens", Format::Authy},
        {"\"STATIC_TOTP_CODES_LIST\"", Format::TotpAuthenticator},
        {"AUTHENTICATOR_DEVICE_SECRET\"", Format::BattleNet},
        {"\"tokenOrder\"", Format::FreeOtp},
        {"<code>otpauth://", Format::StratumHtml},
    });
    if (!text.starts_with('<'))
        return {};
    const auto found =
        std::ranges::find_if(marks, [&](const Magic& mark) { return has(text, mark.bytes); });
    return found == marks.end() ? std::nullopt : std::optional(found->format);
}

std::optional<Format> recogniseCsv(std::string_view text)
{
    const std::string_view header = text.substr(0, text.find_first_of("\r\n"));
    const bool isBitwarden = has(header, ",login_totp");
    const bool isKeePass = has(header, "\"Title\",\"Username\"") && has(header, "\"TOTP\"");
    return isBitwarden || isKeePass ? std::optional(Format::PasswordCsv) : std::nullopt;
}

/// Base64 of whole AES blocks and nothing else.
bool isTotpAuthenticator(std::string_view text)
{
    text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
    constexpr std::string_view base64 =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
    if (text.size() < 44 || text.size() % 4 != 0 || text.find_first_not_of(base64) != npos)
        return false;
    const auto padding = text.size() - (text.find_last_not_of('=') + 1);
    return (text.size() / 4 * 3 - padding) % 16 == 0;
}

std::optional<Format> recogniseJson(std::string_view text)
{
    if (const auto fields = JsonFields::of(text)) {
        const auto format = recogniseSealed(*fields);
        return format ? format : recognisePlain(*fields);
    }
    for (const std::string_view element : jsonElements(text)) {
        const auto fields = JsonFields::of(element);
        const auto format = fields ? recogniseElement(*fields) : std::nullopt;
        if (format)
            return format;
    }
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
    const std::string_view trimmed =
        text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    for (const auto recogniseText : {recogniseJson, recogniseMarkup, recogniseCsv}) {
        if (const auto format = recogniseText(trimmed))
            return format;
    }
    TextLines lines(text);
    while (const auto line = lines.next()) {
        if (otpauth::isMigrationUri(line->text))
            return Format::GoogleMigration;
        if (isKeyUri(line->text))
            return Format::UriList;
    }
    return isTotpAuthenticator(trimmed) ? std::optional(Format::TotpAuthenticatorSealed)
                                        : std::nullopt;
}

} // namespace factordesk::exchange
