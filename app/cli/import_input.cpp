// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_input.h"

#include "app/cli/prompt.h"
#include "core/exchange/import_file.h"
#include "core/exchange/recognise.h"
#include "ui/text/import_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace factordesk::cli {

namespace {

using exchange::Format;

constexpr auto formatNames = std::to_array<std::pair<Format, QLatin1String>>({
    {Format::Factordesk, QLatin1String("factordesk")},
    {Format::UriList, QLatin1String("otpauth")},
    {Format::GoogleMigration, QLatin1String("google")},
    {Format::Aegis, QLatin1String("aegis")},
    {Format::TwoFas, QLatin1String("2fas")},
    {Format::AndOtp, QLatin1String("andotp")},
    {Format::Stratum, QLatin1String("stratum")},
    {Format::StratumHtml, QLatin1String("stratum")},
    {Format::Proton, QLatin1String("proton")},
    {Format::ProtonPass, QLatin1String("protonpass")},
    {Format::Bitwarden, QLatin1String("bitwarden")},
    {Format::LastPass, QLatin1String("lastpass")},
    {Format::FreeOtp, QLatin1String("freeotp")},
    {Format::FreeOtp2, QLatin1String("freeotp")},
    {Format::FreeOtpPlus, QLatin1String("freeotp+")},
    {Format::TwoFAuth, QLatin1String("2fauth")},
    {Format::Raivo, QLatin1String("raivo")},
    {Format::Duo, QLatin1String("duo")},
    {Format::Steam, QLatin1String("steam")},
    {Format::PasswordCsv, QLatin1String("csv")},
    {Format::KeePassXml, QLatin1String("keepass")},
    {Format::TotpAuthenticator, QLatin1String("totpauthenticator")},
    {Format::TotpAuthenticatorSealed, QLatin1String("totpauthenticator")},
    {Format::Authy, QLatin1String("authy")},
    {Format::BattleNet, QLatin1String("battlenet")},
    {Format::Zip, QLatin1String("zip")},
    {Format::AegisSealed, QLatin1String("aegis")},
    {Format::TwoFasSealed, QLatin1String("2fas")},
    {Format::AndOtpSealed, QLatin1String("andotp")},
    {Format::StratumStrong, QLatin1String("stratum")},
    {Format::StratumLegacy, QLatin1String("stratum")},
    {Format::EnteSealed, QLatin1String("ente")},
    {Format::ProtonSealed, QLatin1String("proton")},
    {Format::BitwardenSealed, QLatin1String("bitwarden")},
    {Format::BitwardenRestricted, QLatin1String("bitwarden")},
});

/// What the file is taken for; no value leaves it to its content.
Expected<std::optional<Format>, Failure> formatOf(const QString& name, const SecureBytes& content)
{
    if (name.isEmpty() || name == QLatin1String("auto"))
        return std::optional<Format>();
    const auto known =
        std::ranges::find(formatNames, name, &std::pair<Format, QLatin1String>::second);
    if (known == formatNames.end())
        return Unexpected(usageFailure(
            QStringLiteral("The format is not known. Leave out --format: the content tells it.")));
    const auto recognised = exchange::recognise(content.bytes());
    if (recognised && formatName(*recognised) == name)
        return recognised;
    // The only one that says nothing of itself.
    if (!recognised && name == formatName(Format::AndOtpSealed))
        return std::optional(Format::AndOtpSealed);
    return Unexpected(inputFailure(QStringLiteral("The file is not of the format %1.").arg(name)));
}

Expected<SecureBytes, Failure> passwordFor(Inputs& inputs, const QString& file)
{
    if (!file.isEmpty())
        return inputs.read(file, QStringLiteral("Password"));
    auto typed = askWithoutEcho(QStringLiteral("Password of the file"));
    if (!typed)
        return Unexpected(inputFailure(
            QStringLiteral("The file is encrypted: put its password into a file and name that by "
                           "--password-file, or type it at the terminal.")));
    return *std::move(typed);
}

} // namespace

QLatin1String formatName(Format format)
{
    const auto found =
        std::ranges::find(formatNames, format, &std::pair<Format, QLatin1String>::first);
    return found == formatNames.end() ? QLatin1String("other") : found->second;
}

Expected<exchange::Imported, Failure> readExport(Inputs& inputs, const ImportSource& source)
{
    const auto content = inputs.readBytes(source.file, exchange::maximumFileSize);
    if (!content)
        return Unexpected(content.error());
    const auto format = formatOf(source.format, *content);
    if (!format)
        return Unexpected(format.error());
    exchange::Input input{.bytes = content->bytes(), .format = *format};
    auto imported = exchange::importFile(input);
    SecureBytes password;
    if (!imported && imported.error().kind == exchange::ImportError::Kind::NeedsPassword) {
        auto given = passwordFor(inputs, source.passwordFile);
        if (!given)
            return Unexpected(given.error());
        password = *std::move(given);
        input.password = &password;
        imported = exchange::importFile(input);
    }
    if (!imported)
        return Unexpected(inputFailure(text::explain(imported.error())));
    return *std::move(imported);
}

} // namespace factordesk::cli
