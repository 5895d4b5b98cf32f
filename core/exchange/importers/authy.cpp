// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/authy.h"

#include "core/crypto/aes.h"
#include "core/crypto/pbkdf2.h"
#include "core/encoding/base32.h"
#include "core/encoding/hex.h"
#include "core/exchange/importers/android_preferences.h"
#include "core/exchange/importers/plain_account.h"
#include "core/exchange/importers/sealed.h"
#include "core/exchange/text_lines.h"

#include <algorithm>
#include <array>

namespace factordesk::exchange {

namespace {

using Kind = ImportError::Kind;

constexpr auto format = Format::Authy;
constexpr std::uint64_t iterations = 1000;

bool isSealed(const JsonFields& token)
{
    return token.has("encryptedSecret") && !token.isString("decryptedSecret");
}

/// The Base32 under the password; no value when it opens nothing that could be it.
std::optional<SecureBytes> openSecret(const JsonFields& token, const SecureBytes& password)
{
    const SecureBytes salt = token.secret("salt");
    const auto sealed = token.base64("encryptedSecret");
    const auto key =
        crypto::pbkdf2(crypto::HashAlgorithm::Sha1, password.bytes(), salt.bytes(), iterations);
    if (!sealed || !key)
        return std::nullopt;
    constexpr std::array<std::byte, crypto::aesBlockSize> zeros{};
    auto text =
        crypto::decryptCbc(key->bytes().first<crypto::aesKeySize>(), zeros, sealed->bytes());
    return text && encoding::decodeBase32(text->text()) ? std::move(text) : std::nullopt;
}

/// Authy shows "Issuer: name", and calls what its owner has not renamed "Issuer:name".
PlainAccount namesOf(const JsonFields& token)
{
    PlainAccount account{.issuer = token.text("originalIssuer"),
                         .name = token.text("name"),
                         .secret = {},
                         .digits = token.text("digits")};
    if (account.name.empty())
        account.name = token.text("originalName");
    const std::string& issuer = account.issuer;
    if (!issuer.empty() && account.name.starts_with(issuer + ":"))
        account.name.erase(0, issuer.size() + 1);
    account.name.erase(0, std::min(account.name.find_first_not_of(' '), account.name.size()));
    return account;
}

Row readToken(const JsonFields& token, int number, const SecureBytes* password)
{
    PlainAccount account = namesOf(token);
    if (token.isString("secretSeed")) { // Of Authy's own.
        const auto seed = token.hex("secretSeed");
        account.secret = seed ? encoding::encodeBase32(seed->bytes()) : SecureBytes();
        account.digits = std::string("7");
        account.period = std::string("10");
        return rowOf(account, number);
    }
    if (!isSealed(token)) {
        account.secret = token.secret("decryptedSecret");
        return rowOf(account, number);
    }
    auto secret = openSecret(token, *password);
    if (!secret)
        return unreadableRow(number);
    account.secret = *std::move(secret);
    return rowOf(account, number);
}

} // namespace

Expected<Imported, ImportError> readAuthy(const Input& input)
{
    const auto preferences = AndroidPreferences::of(textOf(input.bytes));
    if (!preferences)
        return refuse(format, Kind::Damaged);
    std::vector<std::string_view> tokens;
    for (const auto& [name, value] : preferences->strings()) {
        if (name.starts_with("com.authy.storage.tokens"))
            std::ranges::copy(jsonElements(value.text()), std::back_inserter(tokens));
    }
    const bool needsPassword = std::ranges::any_of(tokens, [](std::string_view element) {
        const auto token = JsonFields::of(element);
        return token && isSealed(*token);
    });
    if (needsPassword && !input.password)
        return refuse(format, Kind::NeedsPassword);
    auto imported = readRows(format, tokens, [&](const JsonFields& token, int number) {
        return readToken(token, number, input.password);
    });
    const bool isAnyRead =
        imported && std::ranges::any_of(imported->rows, [](const Row& row) {
            return row.content || row.content.error().kind != RowProblem::Kind::Unreadable;
        });
    if (imported && needsPassword && !isAnyRead)
        return refuse(format, Kind::WrongPasswordOrDamaged);
    return imported;
}

} // namespace factordesk::exchange
