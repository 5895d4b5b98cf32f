// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/base/random_source.h"
#include "core/otpauth/key_uri.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace factordesk::otpauth {

/// Why an account of Google's export cannot be used.
enum class MigrationRowError {
    MissingSecret,
    UnsupportedAlgorithm, ///< MD5, or a number that has no name yet.
    UnsupportedDigits,
    UnsupportedType,
    InvalidText, ///< Issuer or name is not UTF-8, or has a control character.
};

/// One account of a part, or why it is none.
struct MigrationRow
{
    Expected<Account, MigrationRowError> account;
    QString label = {}; ///< Issuer and name as far as they can be read, also of a refused row.
};

/// One of Google Authenticator's codes "Transfer accounts": an export is one to many of them.
struct MigrationPart
{
    std::vector<MigrationRow> rows;
    std::int32_t batchId = 0; ///< Of the export; random, often negative; 0 in old versions.
    int index = 0;            ///< Of this part, from 0; less than `size`.
    int size = 1;             ///< Parts in the export, 1 to maximumParts.
};

enum class MigrationError {
    NotMigration, ///< Another address, or none at all.
    TooLong,      ///< Over maximumMigrationLength bytes.
    NotBase64,    ///< What stands behind data= is missing or no base64.
    Malformed,    ///< No message of the format: cut off, or something else.
    BadBatch,     ///< The part says that it lies outside of its own export.
};

/// The longest migration URI that is read, in bytes: far more than a QR code holds.
inline constexpr std::size_t maximumMigrationLength = 64UL * 1024;
/// The most parts that an export may claim to have.
inline constexpr int maximumParts = 1000;
/// Accounts in one part that is written; as many as Google writes.
inline constexpr std::size_t accountsPerPart = 10;

/// Whether `text` begins as a migration URI does, in any case and behind blanks.
[[nodiscard]] bool isMigrationUri(std::string_view text);

/// Reads otpauth-migration://offline?data=…, which holds accounts as protobuf in base64. Takes
/// base64 percent-encoded, half encoded or raw, with or without padding. Bounded by the text: no
/// allocation by announced lengths. What is unspecified has Google's default (SHA-1, six digits,
/// TOTP); the period is always 30 s. A name that begins with the issuer and a colon loses both; a
/// name without issuer stays whole, since names have colons of their own.
[[nodiscard]] Expected<MigrationPart, MigrationError> parseMigrationUri(std::string_view uri);

/// Whether Google's format can say all that makes the account's codes: TOTP of 30 s or HOTP below
/// 2^63, six or eight digits, any of the three algorithms.
[[nodiscard]] bool fitsMigration(const Account& account);

/// Writes accounts, all of which fitsMigration(), as an export in parts of accountsPerPart. Empty
/// for no accounts.
[[nodiscard]] std::vector<SecureBytes> buildMigrationUris(std::span<const Account> accounts,
                                                          RandomSource& random);

} // namespace factordesk::otpauth
