// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otpauth/migration_uri.h"

#include "core/encoding/base64.h"
#include "core/encoding/base64url.h"
#include "core/encoding/percent.h"
#include "core/encoding/protobuf_scanner.h"
#include "core/encoding/unicode.h"
#include "core/otpauth/key_uri_parts.h"
#include "core/otpauth/protobuf_message.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <optional>
#include <string>

namespace factordesk::otpauth {

namespace {

constexpr std::string_view scheme = "otpauth-migration://";
constexpr std::uint64_t newestCounter = std::numeric_limits<std::int64_t>::max();

// Of the message that is the export.
constexpr std::uint32_t accountField = 1;
constexpr std::uint32_t versionField = 2;
constexpr std::uint32_t sizeField = 3;
constexpr std::uint32_t indexField = 4;
constexpr std::uint32_t batchIdField = 5;

/// One account as the message has it; what it leaves out is 0.
struct RawAccount
{
    std::string_view secret;
    std::string_view name;
    std::string_view issuer;
    std::uint64_t algorithm = 0;
    std::uint64_t digits = 0;
    std::uint64_t type = 0;
    std::uint64_t counter = 0;

    static constexpr std::uint32_t secretField = 1;
    static constexpr std::uint32_t nameField = 2;
    static constexpr std::uint32_t issuerField = 3;
    static constexpr std::uint32_t algorithmField = 4;
    static constexpr std::uint32_t digitsField = 5;
    static constexpr std::uint32_t typeField = 6;
    static constexpr std::uint32_t counterField = 7;
};

void take(const encoding::ProtobufField& field, RawAccount& account)
{
    switch (field.number) {
    case RawAccount::secretField: account.secret = field.bytes; break;
    case RawAccount::nameField: account.name = field.bytes; break;
    case RawAccount::issuerField: account.issuer = field.bytes; break;
    case RawAccount::algorithmField: account.algorithm = field.value; break;
    case RawAccount::digitsField: account.digits = field.value; break;
    case RawAccount::typeField: account.type = field.value; break;
    case RawAccount::counterField: account.counter = field.value; break;
    default: break; // Newer versions have more.
    }
}

std::optional<RawAccount> readRaw(std::string_view message)
{
    RawAccount account;
    encoding::ProtobufScanner fields(message);
    while (const auto field = fields.next())
        take(*field, account);
    return fields.error() ? std::nullopt : std::optional(account);
}

bool isText(std::string_view bytes)
{
    return encoding::isValidUtf8(bytes) && !encoding::hasControlCharacter(bytes);
}

/// Google writes the label as it was scanned: often with the issuer in front.
std::string_view nameWithoutIssuer(const RawAccount& raw)
{
    std::string_view name = raw.name;
    if (raw.issuer.empty() || name.size() <= raw.issuer.size() || !name.starts_with(raw.issuer) ||
        name[raw.issuer.size()] != ':')
        return name;
    name.remove_prefix(raw.issuer.size() + 1);
    name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
    return name;
}

std::optional<otp::Algorithm> algorithmOf(std::uint64_t number)
{
    if (number <= 1)
        return otp::Algorithm::Sha1;
    if (number == 2)
        return otp::Algorithm::Sha256;
    return number == 3 ? std::optional(otp::Algorithm::Sha512) : std::nullopt;
}

Expected<Account, MigrationRowError> accountOf(const RawAccount& raw)
{
    if (raw.secret.empty())
        return Unexpected(MigrationRowError::MissingSecret);
    if (!isText(raw.name) || !isText(raw.issuer))
        return Unexpected(MigrationRowError::InvalidText);
    const std::optional<otp::Algorithm> algorithm = algorithmOf(raw.algorithm);
    if (!algorithm)
        return Unexpected(MigrationRowError::UnsupportedAlgorithm);
    if (raw.digits > 2)
        return Unexpected(MigrationRowError::UnsupportedDigits);
    if (raw.type > 2)
        return Unexpected(MigrationRowError::UnsupportedType);
    Account account;
    account.issuer = QString::fromUtf8(raw.issuer);
    account.name = QString::fromUtf8(nameWithoutIssuer(raw));
    account.secret = SecureBytes::copyOf(raw.secret);
    account.parameters.algorithm = *algorithm;
    account.parameters.digits = otp::Digits::make(raw.digits == 2 ? 8 : 6).value();
    account.parameters.kind = raw.type == 1 ? otp::Kind::Hotp : otp::Kind::Totp;
    account.counter = raw.type == 1 ? raw.counter : 0;
    return account;
}

QString labelOf(const RawAccount& raw)
{
    const QString issuer = QString::fromUtf8(raw.issuer);
    const QString name = QString::fromUtf8(nameWithoutIssuer(raw));
    return issuer.isEmpty() ? name : issuer + QStringLiteral(": ") + name;
}

Expected<MigrationPart, MigrationError> readPart(std::string_view message)
{
    MigrationPart part;
    std::uint64_t size = 0;
    std::uint64_t index = 0;
    encoding::ProtobufScanner fields(message);
    while (const auto field = fields.next()) {
        if (field->number == accountField && field->type == encoding::WireType::Bytes) {
            const std::optional<RawAccount> raw = readRaw(field->bytes);
            if (!raw)
                return Unexpected(MigrationError::Malformed);
            part.rows.push_back({accountOf(*raw), labelOf(*raw)});
        } else if (field->number == sizeField) {
            size = field->value;
        } else if (field->number == indexField) {
            index = field->value;
        } else if (field->number == batchIdField) {
            part.batchId = static_cast<std::int32_t>(field->value); // Ten bytes where negative.
        }
    }
    if (fields.error() || part.rows.empty())
        return Unexpected(MigrationError::Malformed);
    size = std::max<std::uint64_t>(size, 1);
    if (size > maximumParts || index >= size)
        return Unexpected(MigrationError::BadBatch);
    part.size = static_cast<int>(size);
    part.index = static_cast<int>(index);
    return part;
}

/// The number that Google's enumeration gives to the algorithm.
std::uint64_t numberOf(otp::Algorithm algorithm)
{
    switch (algorithm) {
    case otp::Algorithm::Sha1: return 1;
    case otp::Algorithm::Sha256: return 2;
    case otp::Algorithm::Sha512: return 3;
    }
    assert(false);
    return 0;
}

std::string_view textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void write(ProtobufMessage& message, const Account& account)
{
    const bool isHotp = account.parameters.kind == otp::Kind::Hotp;
    ProtobufMessage row;
    row.addBytes(RawAccount::secretField, account.secret.text());
    row.addBytes(RawAccount::nameField, account.name.toStdString());
    row.addBytes(RawAccount::issuerField, account.issuer.toStdString());
    row.addNumber(RawAccount::algorithmField, numberOf(account.parameters.algorithm));
    row.addNumber(RawAccount::digitsField, account.parameters.digits.count() == 8 ? 2 : 1);
    row.addNumber(RawAccount::typeField, isHotp ? 1 : 2);
    if (isHotp)
        row.addNumber(RawAccount::counterField, account.counter);
    message.addBytes(accountField, textOf(row.bytes()));
}

SecureBytes uriOf(std::span<const std::byte> message)
{
    const SecureBytes base64 = encoding::encodeBase64(message);
    const SecureBytes data = encoding::percentEncodeSecret(base64.text());
    return SecureBytes::joined({"otpauth-migration://offline?data=", data.text()});
}

std::int32_t randomBatchId(RandomSource& random)
{
    std::int32_t id = 0;
    random.fill(std::as_writable_bytes(std::span(&id, 1)));
    return id;
}

} // namespace

bool isMigrationUri(std::string_view text)
{
    return equalsIgnoringCase(trimmed(text).substr(0, scheme.size()), scheme);
}

Expected<MigrationPart, MigrationError> parseMigrationUri(std::string_view uri)
{
    if (!isMigrationUri(uri))
        return Unexpected(MigrationError::NotMigration);
    if (uri.size() > maximumMigrationLength)
        return Unexpected(MigrationError::TooLong);
    const std::string_view text = trimmed(uri);
    const std::size_t query = text.find('?');
    if (query == std::string_view::npos)
        return Unexpected(MigrationError::NotBase64);
    const auto values = rawValues(text.substr(query + 1), "data");
    // Never form-decoded: '+' is a digit of base64.
    const auto message =
        values.empty()
            ? std::nullopt
            : encoding::decodeBase64(encoding::percentDecodeSecret(values.front()).text());
    if (!message || message->isEmpty())
        return Unexpected(MigrationError::NotBase64);
    return readPart(message->text());
}

bool fitsMigration(const Account& account)
{
    const otp::Parameters& parameters = account.parameters;
    const int digits = parameters.digits.count();
    const bool isKnown =
        parameters.kind == otp::Kind::Hotp
            ? account.counter <= newestCounter
            : parameters.kind == otp::Kind::Totp && parameters.period == otp::Period();
    return isKnown && (digits == 6 || digits == 8);
}

std::vector<SecureBytes> buildMigrationUris(std::span<const Account> accounts, RandomSource& random)
{
    assert(std::ranges::all_of(accounts, fitsMigration));
    // Sign-extended, as protobuf writes an int32.
    const auto batchId = static_cast<std::uint64_t>(std::int64_t(randomBatchId(random)));
    const std::size_t size = (accounts.size() + accountsPerPart - 1) / accountsPerPart;
    std::vector<SecureBytes> uris;
    for (std::size_t index = 0; index < size; ++index) {
        const auto rest = accounts.subspan(index * accountsPerPart);
        ProtobufMessage message;
        for (const Account& account : rest.first(std::min(accountsPerPart, rest.size())))
            write(message, account);
        message.addNumber(versionField, 1);
        message.addNumber(sizeField, size);
        message.addNumber(indexField, index);
        message.addNumber(batchIdField, batchId);
        uris.push_back(uriOf(message.bytes()));
    }
    return uris;
}

} // namespace factordesk::otpauth
