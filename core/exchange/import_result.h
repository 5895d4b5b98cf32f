// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/otpauth/key_uri.h"
#include "core/otpauth/migration_uri.h"
#include "core/secret/secure_bytes.h"
#include "core/vault/entry.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace factordesk::exchange {

/// What a file is, by its content.
enum class Format {
    Factordesk,      ///< A vault of this program, sealed.
    UriList,         ///< Key URIs, one a line.
    GoogleMigration, ///< Google Authenticator's transfer codes as text, one a line.
    Aegis,
    TwoFas,
    AndOtp,
    Stratum, ///< And Authenticator Pro.
    Proton,
    Bitwarden,
    LastPass,
    FreeOtpPlus,
    TwoFAuth,
    Raivo,
    Duo,
    Steam,
    PasswordCsv, ///< Bitwarden's or KeePassXC's.
    KeePassXml,
    FreeOtp,           ///< FreeOTP 1's store, or FreeOTP+'s.
    TotpAuthenticator, ///< And its store.
    Authy,             ///< Its store.
    BattleNet,         ///< Its store.
    StratumHtml,
    ProtonPass,
    Sqlite,          ///< An app's own database (Google, Microsoft, Stratum).
    KeePassDatabase, ///< KDBX.
    StratumStrong,   ///< Stratum's encrypted backup.
    StratumLegacy,   ///< Authenticator Pro's encrypted backup.
    AegisSealed,     ///< Aegis' vault under a password.
    TwoFasSealed,    ///< 2FAS' backup under a password.
    AndOtpSealed,    ///< andOTP's backup under a password; is told by somebody, never recognised.
    EnteSealed,      ///< Ente Auth's export under a password.
    ProtonSealed,    ///< Proton Authenticator's export under a password.
    BitwardenSealed, ///< Bitwarden's export under a password of its own.
    BitwardenRestricted, ///< Bitwarden's export that its account alone opens.
    FreeOtp2,            ///< FreeOTP 2's backup, a Java serialisation stream.
    TotpAuthenticatorSealed,
    Zip, ///< With the export of Proton Pass, Raivo, Authenticator Plus or WinAuth in it.
};

/// What is read. All of it is the caller's and borrowed for the call; file and password are secret.
struct Input
{
    std::span<const std::byte> bytes; ///< The whole file.
    /// What opens an encrypted file, in UTF-8; nullptr while nobody has been asked for it. A file
    /// that needs none takes no notice of it.
    const SecureBytes* password = nullptr;
    /// What somebody says the file is; else it is told by its content.
    std::optional<Format> format = {};
    /// Once requested, reading ends with Stopped, at the latest after the key derivation under way.
    std::stop_token stop = {};
};

/// The largest file that is read, in bytes; whoever reads a file asks for its size before.
inline constexpr std::size_t maximumFileSize = 64UL * 1024 * 1024;
/// The most rows that one file may have.
inline constexpr std::size_t maximumRows = 100'000;

/// Why one row of a file is no entry. Holds no secret.
struct RowProblem
{
    enum class Kind {
        NotAnAddress,     ///< The line is neither a URI of the format nor a comment.
        BadKeyUri,        ///< `keyUriError` tells more.
        BadMigrationPart, ///< A whole transfer code cannot be read; `migrationError` tells more.
        BadMigrationRow,  ///< One of its accounts; `migrationRowError` tells more.
        OtherExport,      ///< A transfer code of another export than the first in the file.
        Trashed,          ///< Its owner had put it into the trash of the other program.
        Unreadable,       ///< Damaged, or not of the format's shape, in a file that is.
    };
    Kind kind = Kind::NotAnAddress;
    std::optional<otpauth::KeyUriError> keyUriError = {};
    std::optional<otpauth::MigrationError> migrationError = {};
    std::optional<otpauth::MigrationRowError> migrationRowError = {};
};

/// One account of a file, or why it is none.
struct Row
{
    int number = 0;     ///< From 1: a line, or the place among the rows of an account in a code.
    QString label = {}; ///< Who it belongs to as far as can be told, also of a refused row.
    Expected<vault::Entry, RowProblem> content;
};

/// What a file holds, row by row in its order; at least one row.
struct Imported
{
    Format format = Format::UriList;
    std::vector<Row> rows;
    int missingParts = 0; ///< Transfer codes that an export has and the file has not.
};

/// Why nothing is read from a file.
struct ImportError
{
    enum class Kind {
        NotRecognised, ///< Of no format that is known.
        Empty,         ///< Nothing but blanks; or, with `format`, no account.
        TooLarge,      ///< Over maximumFileSize, or over maximumRows.
        NoReader,      ///< Recognised as `format`, which cannot be read.
        // Of encrypted files; `format` is set.
        NeedsPassword,          ///< `Input::password` was nullptr.
        WrongPassword,          ///< The file itself tells so.
        WrongPasswordOrDamaged, ///< In this format the one cannot be told from the other.
        Damaged,                ///< Cut short, or changed since it was written.
        NewerVersion,           ///< Of a kind that only a newer version of its program knows.
        CostOutOfBounds,        ///< Its key derivation asks for more memory or time than is given.
        OutOfMemory,            ///< The system did not give the memory for the key derivation.
        Stopped,                ///< As `Input::stop` asked.
    };
    Kind kind = Kind::NotRecognised;
    std::optional<Format> format = {};
};

} // namespace factordesk::exchange
