// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/import_text.h"

#include "ui/text/input_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace factordesk::text {

namespace {

using exchange::Format;
using Kind = exchange::ImportError::Kind;
using Problem = exchange::RowProblem::Kind;

class ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)

public:
    static QString forFormat(Format format);
    static QString forUnread(std::optional<Format> format);
    static QString forSealed(Kind kind);
    static QString forError(const exchange::ImportError& error);
    static QString forProblem(const exchange::RowProblem& problem);
    static QString forExport(exchange::ExportError error);
};

QString ImportText::forFormat(Format format)
{
    static constexpr auto names = std::to_array<std::pair<Format, const char*>>({
        {Format::Factordesk, "Factordesk"},
        {Format::UriList, QT_TR_NOOP("List of otpauth:// addresses")},
        {Format::GoogleMigration, QT_TR_NOOP("Google Authenticator's transfer codes")},
        {Format::Aegis, "Aegis"},
        {Format::TwoFas, "2FAS"},
        {Format::AndOtp, "andOTP"},
        {Format::Stratum, "Stratum"},
        {Format::Proton, "Proton Authenticator"},
        {Format::Bitwarden, "Bitwarden"},
        {Format::LastPass, "LastPass Authenticator"},
        {Format::FreeOtpPlus, "FreeOTP+"},
        {Format::TwoFAuth, "2FAuth"},
        {Format::Raivo, "Raivo"},
        {Format::Duo, "Duo Mobile"},
        {Format::Steam, "Steam"},
        {Format::PasswordCsv, QT_TR_NOOP("Table of a password manager (CSV)")},
        {Format::KeePassXml, "KeePass (XML)"},
        {Format::FreeOtp, "FreeOTP"},
        {Format::TotpAuthenticator, "TOTP Authenticator"},
        {Format::TotpAuthenticatorSealed, QT_TR_NOOP("TOTP Authenticator (encrypted)")},
        {Format::Authy, "Authy"},
        {Format::BattleNet, "Battle.net Authenticator"},
        {Format::StratumHtml, QT_TR_NOOP("Stratum (web page)")},
        {Format::ProtonPass, "Proton Pass"},
        {Format::Sqlite, QT_TR_NOOP("Database of an app")},
        {Format::KeePassDatabase, QT_TR_NOOP("KeePass database")},
        {Format::StratumStrong, QT_TR_NOOP("Stratum (encrypted)")},
        {Format::StratumLegacy, QT_TR_NOOP("Authenticator Pro (encrypted)")},
        {Format::AegisSealed, QT_TR_NOOP("Aegis (encrypted)")},
        {Format::TwoFasSealed, QT_TR_NOOP("2FAS (encrypted)")},
        {Format::AndOtpSealed, QT_TR_NOOP("andOTP (encrypted)")},
        {Format::EnteSealed, QT_TR_NOOP("Ente Auth (encrypted)")},
        {Format::ProtonSealed, QT_TR_NOOP("Proton Authenticator (encrypted)")},
        {Format::BitwardenSealed, QT_TR_NOOP("Bitwarden (encrypted)")},
        {Format::BitwardenRestricted, QT_TR_NOOP("Bitwarden (bound to an account)")},
        {Format::FreeOtp2, QT_TR_NOOP("FreeOTP 2 (encrypted)")},
        {Format::Zip, QT_TR_NOOP("Zip archive")},
    });
    const auto found = std::ranges::find(names, format, &std::pair<Format, const char*>::first);
    return found == names.end() ? tr("Export of another program") : tr(found->second);
}

/// What is recognised and cannot be read, and how to get its accounts otherwise.
QString ImportText::forUnread(std::optional<Format> format)
{
    if (format == Format::BitwardenRestricted)
        return tr("Only the Bitwarden account that made this file can open it. Export again in "
                  "Bitwarden, and choose “password protected” there.");
    if (format == Format::Sqlite)
        return tr("This is the database of an app, which cannot be read here. Use the app's own "
                  "export.");
    if (format == Format::KeePassDatabase)
        return tr("KeePass databases cannot be read here. Export the entries as CSV or XML.");
    return tr("This is a file of a known kind (%1), which cannot be read here.")
        .arg(format ? forFormat(*format) : QString());
}

QString ImportText::forSealed(Kind kind)
{
    if (kind == Kind::NeedsPassword)
        return tr("The file is encrypted, and its password is needed.");
    if (kind == Kind::WrongPassword)
        return tr("The password is wrong.");
    if (kind == Kind::WrongPasswordOrDamaged)
        return tr("The password is wrong, or the file is damaged.");
    if (kind == Kind::CostOutOfBounds)
        return tr("The file asks for more memory or time to be opened than is allowed, as an "
                  "honest export does not.");
    if (kind == Kind::OutOfMemory)
        return tr("There is not enough memory to open the file. Close other programs and try "
                  "again.");
    return {};
}

QString ImportText::forError(const exchange::ImportError& error)
{
    if (const QString text = forSealed(error.kind); !text.isEmpty())
        return text;
    if (error.kind == Kind::Empty && error.format)
        return tr("There is no account in the file (%1).").arg(forFormat(*error.format));
    if (error.kind == Kind::Empty)
        return tr("The file is empty.");
    if (error.kind == Kind::TooLarge)
        return tr("The file is larger than any export.");
    if (error.kind == Kind::NoReader)
        return forUnread(error.format);
    if (error.kind == Kind::Damaged)
        return tr("The file is damaged: it was cut short or changed since it was written.");
    if (error.kind == Kind::NewerVersion)
        return tr("The file is of a newer version of its program than is known here.");
    if (error.kind == Kind::Stopped)
        return tr("Reading was stopped.");
    return tr("This is not an export that is known here. An encrypted andOTP backup has to be "
              "named as such.");
}

QString ImportText::forProblem(const exchange::RowProblem& problem)
{
    if (problem.keyUriError)
        return explain(*problem.keyUriError);
    if (problem.kind == Problem::NotAnAddress)
        return tr("This line is not an otpauth:// address.");
    if (problem.kind == Problem::BadMigrationPart)
        return tr("This transfer code cannot be read.");
    if (problem.kind == Problem::OtherExport)
        return tr("This transfer code is part of another export than the first one.");
    if (problem.kind == Problem::Trashed)
        return tr("This account was in the trash of the other program.");
    if (problem.kind == Problem::Unreadable)
        return tr("This entry is damaged.");
    return tr("This account has a value that is not supported.");
}

QString ImportText::forExport(exchange::ExportError error)
{
    switch (error) {
    case exchange::ExportError::NothingToExport: return tr("There is no account to export.");
    case exchange::ExportError::EmptyPassword: return tr("The password is empty.");
    case exchange::ExportError::TooLarge: return tr("There are more accounts than fit.");
    case exchange::ExportError::CostOutOfBounds:
    case exchange::ExportError::OutOfMemory:
        return tr("There is not enough memory to encrypt the file. Close other programs and try "
                  "again.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString nameOf(exchange::Format format)
{
    return ImportText::forFormat(format);
}

QString explain(const exchange::ImportError& error)
{
    return ImportText::forError(error);
}

QString explain(const exchange::RowProblem& problem)
{
    return ImportText::forProblem(problem);
}

QString explain(exchange::ExportError error)
{
    return ImportText::forExport(error);
}

} // namespace factordesk::text
