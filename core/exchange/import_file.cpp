// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_file.h"

#include "core/exchange/importers/aegis.h"
#include "core/exchange/importers/aegis_sealed.h"
#include "core/exchange/importers/and_otp.h"
#include "core/exchange/importers/and_otp_sealed.h"
#include "core/exchange/importers/authy.h"
#include "core/exchange/importers/battle_net.h"
#include "core/exchange/importers/bitwarden.h"
#include "core/exchange/importers/bitwarden_sealed.h"
#include "core/exchange/importers/duo.h"
#include "core/exchange/importers/ente_sealed.h"
#include "core/exchange/importers/factordesk.h"
#include "core/exchange/importers/free_otp.h"
#include "core/exchange/importers/free_otp_2.h"
#include "core/exchange/importers/free_otp_plus.h"
#include "core/exchange/importers/google_migration.h"
#include "core/exchange/importers/keepass_xml.h"
#include "core/exchange/importers/last_pass.h"
#include "core/exchange/importers/password_csv.h"
#include "core/exchange/importers/proton.h"
#include "core/exchange/importers/proton_pass.h"
#include "core/exchange/importers/proton_sealed.h"
#include "core/exchange/importers/raivo.h"
#include "core/exchange/importers/steam.h"
#include "core/exchange/importers/stratum.h"
#include "core/exchange/importers/stratum_html.h"
#include "core/exchange/importers/stratum_sealed.h"
#include "core/exchange/importers/totp_authenticator.h"
#include "core/exchange/importers/totp_authenticator_sealed.h"
#include "core/exchange/importers/two_f_auth.h"
#include "core/exchange/importers/two_fas.h"
#include "core/exchange/importers/two_fas_sealed.h"
#include "core/exchange/importers/uri_list.h"
#include "core/exchange/importers/zip_sealed.h"
#include "core/exchange/recognise.h"
#include "core/exchange/text_lines.h"

#include <algorithm>
#include <array>

namespace factordesk::exchange {

namespace {

struct Reader
{
    Format format;
    Expected<Imported, ImportError> (*read)(const Input&);
};

constexpr auto readers = std::to_array<Reader>({
    {Format::Aegis, readAegis},
    {Format::AndOtp, readAndOtp},
    {Format::Authy, readAuthy},
    {Format::BattleNet, readBattleNet},
    {Format::Bitwarden, readBitwarden},
    {Format::Duo, readDuo},
    {Format::Factordesk, readFactordesk},
    {Format::FreeOtp, readFreeOtp},
    {Format::FreeOtp2, readFreeOtp2},
    {Format::FreeOtpPlus, readFreeOtpPlus},
    {Format::GoogleMigration, readGoogleMigration},
    {Format::KeePassXml, readKeePassXml},
    {Format::LastPass, readLastPass},
    {Format::PasswordCsv, readPasswordCsv},
    {Format::Proton, readProton},
    {Format::ProtonPass, readProtonPass},
    {Format::Raivo, readRaivo},
    {Format::Steam, readSteam},
    {Format::Stratum, readStratum},
    {Format::StratumHtml, readStratumHtml},
    {Format::TotpAuthenticator, readTotpAuthenticator},
    {Format::TwoFAuth, readTwoFAuth},
    {Format::TwoFas, readTwoFas},
    {Format::UriList, readUriList},
});

struct Opener
{
    Format format;
    Opened (*open)(const Input&);
};

/// Of encrypted files whose content is a file of a plain format.
constexpr auto openers = std::to_array<Opener>({
    {Format::AegisSealed, openAegis},
    {Format::AndOtpSealed, openAndOtp},
    {Format::BitwardenSealed, openBitwarden},
    {Format::EnteSealed, openEnte},
    {Format::ProtonSealed, openProton},
    {Format::StratumLegacy, openStratumLegacy},
    {Format::StratumStrong, openStratumStrong},
    {Format::TotpAuthenticatorSealed, openTotpAuthenticator},
    {Format::TwoFasSealed, openTwoFas},
    {Format::Zip, openZip},
});

Expected<Imported, ImportError> readPlain(const Input& input, Format format)
{
    const auto reader = std::ranges::find(readers, format, &Reader::format);
    if (reader == readers.end())
        return refuse(format, ImportError::Kind::NoReader);
    return reader->read(input);
}

/// What comes of it is of the encrypted format: that is the file somebody has.
Expected<Imported, ImportError> readSealed(const Input& input, const Opener& opener)
{
    const auto content = opener.open(input);
    if (!content)
        return Unexpected(content.error());
    if (input.stop.stop_requested())
        return refuse(opener.format, ImportError::Kind::Stopped);
    const auto format = recognise(content->bytes());
    if (!format)
        return refuse(opener.format, ImportError::Kind::NoReader);
    auto imported = readPlain({.bytes = content->bytes(), .stop = input.stop}, *format);
    if (!imported)
        return refuse(opener.format, imported.error().kind);
    imported->format = opener.format;
    return imported;
}

} // namespace

Expected<Imported, ImportError> importFile(const Input& input)
{
    if (input.bytes.size() > maximumFileSize)
        return Unexpected(ImportError{.kind = ImportError::Kind::TooLarge});
    const std::string_view text = textOf(input.bytes);
    if (text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos)
        return Unexpected(ImportError{.kind = ImportError::Kind::Empty});
    const auto format = input.format ? input.format : recognise(input.bytes);
    if (!format)
        return Unexpected(ImportError{.kind = ImportError::Kind::NotRecognised});
    const auto opener = std::ranges::find(openers, *format, &Opener::format);
    return opener == openers.end() ? readPlain(input, *format) : readSealed(input, *opener);
}

} // namespace factordesk::exchange
