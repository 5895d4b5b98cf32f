// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/free_otp_2.h"

#include "core/crypto/aes.h"
#include "core/crypto/pbkdf2.h"
#include "core/encoding/base32.h"
#include "core/exchange/importers/free_otp_token.h"
#include "core/exchange/importers/java_map.h"
#include "core/exchange/importers/sealed.h"

namespace factordesk::exchange {

namespace {

using Kind = ImportError::Kind;

constexpr auto format = Format::FreeOtp2;
constexpr std::string_view tokenSuffix = "-token";

/// What AES-GCM made, as Android writes it down.
struct Sealed
{
    SecureBytes nonce;
    SecureBytes bytes; ///< Ciphertext and tag.
    std::string associated;

    [[nodiscard]] std::optional<SecureBytes> open(const SecureBytes& key) const
    {
        return crypto::unsealGcm(key.bytes().first<crypto::aesKeySize>(),
                                 nonce.bytes().first<crypto::gcmNonceSize>(),
                                 std::as_bytes(std::span(associated)), bytes.bytes());
    }
};

/// The nonce in ASN.1: an octet string of 12 bytes, alone or first in a sequence.
std::optional<SecureBytes> nonceFrom(const SecureBytes& parameters)
{
    std::span<const std::byte> rest = parameters.bytes();
    if (rest.size() >= 2 && rest[0] == std::byte{0x30})
        rest = rest.subspan(2);
    const bool isNonce = rest.size() >= 2 + crypto::gcmNonceSize && rest[0] == std::byte{0x04} &&
                         rest[1] == std::byte{crypto::gcmNonceSize};
    return isNonce ? std::optional(SecureBytes::copyOf(rest.subspan(2, crypto::gcmNonceSize)))
                   : std::nullopt;
}

std::optional<Sealed> sealedFrom(const std::optional<JsonFields>& fields)
{
    auto bytes = fields ? fields->signedBytes("mCipherText") : std::nullopt;
    const auto parameters = fields ? fields->signedBytes("mParameters") : std::nullopt;
    auto nonce = parameters ? nonceFrom(*parameters) : std::nullopt;
    if (!bytes || !nonce)
        return std::nullopt;
    return Sealed{.nonce = *std::move(nonce),
                  .bytes = *std::move(bytes),
                  .associated = fields->text("mToken")};
}

Opened masterKeyFrom(const SecureBytes* text, const Input& input)
{
    const auto fields = text ? JsonFields::of(text->text()) : std::nullopt;
    const auto sealed = fields ? sealedFrom(fields->object("mEncryptedKey")) : std::nullopt;
    const auto salt = fields ? fields->signedBytes("mSalt") : std::nullopt;
    const auto iterations = fields ? fields->number("mIterations") : std::nullopt;
    const std::string name = fields ? fields->text("mAlgorithm") : std::string();
    const bool isSha1 = name == "PBKDF2withHmacSHA1";
    if (!sealed || !salt || !iterations || (!isSha1 && name != "PBKDF2withHmacSHA512"))
        return refuse(format, Kind::Damaged);
    if (*iterations > crypto::pbkdf2MaximumIterations)
        return refuse(format, Kind::CostOutOfBounds);
    if (!input.password)
        return refuse(format, Kind::NeedsPassword);
    const auto key =
        crypto::pbkdf2(isSha1 ? crypto::HashAlgorithm::Sha1 : crypto::HashAlgorithm::Sha512,
                       input.password->bytes(), salt->bytes(), *iterations);
    auto masterKey = key ? sealed->open(*key) : std::nullopt;
    if (masterKey && masterKey->size() != crypto::aesKeySize)
        masterKey.reset();
    return openedOr(format, std::move(masterKey));
}

Row readToken(const SecureBytes& token, const SecureBytes* secret, const SecureBytes& masterKey,
              int number)
{
    const auto fields = JsonFields::of(token.text());
    const auto wrapped = secret ? JsonFields::of(secret->text()) : std::nullopt;
    const SecureBytes text = wrapped ? wrapped->secret("key") : SecureBytes();
    const auto sealed = sealedFrom(JsonFields::of(text.text()));
    const auto bytes = sealed ? sealed->open(masterKey) : std::nullopt;
    if (!fields || !bytes)
        return unreadableRow(number);
    PlainAccount account = freeOtpAccount(*fields);
    account.secret = encoding::encodeBase32(bytes->bytes());
    return rowOf(account, number);
}

} // namespace

Expected<Imported, ImportError> readFreeOtp2(const Input& input)
{
    const auto map = JavaMap::of(input.bytes);
    if (!map)
        return refuse(format, Kind::Damaged);
    const auto masterKey = masterKeyFrom(map->value("masterKey"), input);
    if (!masterKey)
        return Unexpected(masterKey.error());
    Imported imported{.format = format, .rows = {}};
    for (const auto& [name, value] : map->entries()) {
        if (!name.ends_with(tokenSuffix))
            continue;
        const std::string_view id =
            std::string_view(name).substr(0, name.size() - tokenSuffix.size());
        imported.rows.push_back(
            readToken(value, map->value(id), *masterKey, int(imported.rows.size()) + 1));
    }
    if (imported.rows.empty())
        return refuse(format, Kind::Empty);
    return imported;
}

} // namespace factordesk::exchange
