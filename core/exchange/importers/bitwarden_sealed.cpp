// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/bitwarden_sealed.h"

#include "core/crypto/aes.h"
#include "core/crypto/argon2.h"
#include "core/crypto/hkdf.h"
#include "core/crypto/pbkdf2.h"
#include "core/crypto/sha256.h"
#include "core/encoding/base64.h"
#include "core/exchange/json_fields.h"
#include "core/exchange/text_lines.h"

#include <limits>

namespace factordesk::exchange {

namespace {

using Kind = ImportError::Kind;

constexpr auto format = Format::BitwardenSealed;
constexpr std::uint64_t kdfPbkdf2 = 0;
constexpr std::uint64_t kdfArgon2id = 1;

/// "2.IV|ciphertext|MAC", each in base64: AES-256-CBC, HMAC-SHA-256 of both in front.
struct Sealed
{
    SecureBytes iv;
    SecureBytes ciphertext;
    SecureBytes mac;

    [[nodiscard]] std::optional<SecureBytes> open(std::span<const std::byte> key) const
    {
        const SecureBytes macKey = crypto::hkdfExpand(key, "mac");
        const auto digest =
            crypto::HmacKey(crypto::HashAlgorithm::Sha256, macKey.bytes())
                .digest(SecureBytes::joined({iv.text(), ciphertext.text()}).bytes());
        if (!(SecureBytes::copyOf(digest.bytes()) == mac))
            return std::nullopt;
        const SecureBytes encryptionKey = crypto::hkdfExpand(key, "enc");
        return crypto::decryptCbc(encryptionKey.bytes().first<crypto::aesKeySize>(),
                                  iv.bytes().first<crypto::aesBlockSize>(), ciphertext.bytes());
    }
};

std::optional<Sealed> sealedFrom(const std::optional<std::string>& text)
{
    std::string_view all = text ? std::string_view(*text) : std::string_view();
    const std::size_t first = all.find('|');
    const std::size_t second = first == all.npos ? all.npos : all.find('|', first + 1);
    if (!all.starts_with("2.") || second == all.npos)
        return std::nullopt;
    auto iv = encoding::decodeBase64(all.substr(2, first - 2));
    auto ciphertext = encoding::decodeBase64(all.substr(first + 1, second - first - 1));
    auto mac = encoding::decodeBase64(all.substr(second + 1));
    if (!iv || iv->size() != crypto::aesBlockSize || !ciphertext || !mac)
        return std::nullopt;
    return Sealed{*std::move(iv), *std::move(ciphertext), *std::move(mac)};
}

struct Derivation
{
    bool isArgon2id = false;
    std::uint64_t iterations = 0;
    crypto::Argon2Cost argon2 = {};
};

/// Only what is within the bounds.
Expected<Derivation, ImportError> derivationFrom(const JsonFields& file)
{
    const auto type = file.number("kdfType");
    const auto iterations = file.number("kdfIterations");
    if (!type || !iterations)
        return refuse(format, Kind::Damaged);
    if (*type == kdfPbkdf2) {
        if (*iterations == 0 || *iterations > crypto::pbkdf2MaximumIterations)
            return refuse(format, Kind::CostOutOfBounds);
        return Derivation{.iterations = *iterations};
    }
    const auto memoryMib = file.number("kdfMemory");
    const auto lanes = file.number("kdfParallelism");
    if (*type != kdfArgon2id)
        return refuse(format, Kind::NewerVersion);
    if (!memoryMib || !lanes)
        return refuse(format, Kind::Damaged);
    constexpr std::uint64_t mostMib = std::numeric_limits<std::uint32_t>::max() / 1024;
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    if (*memoryMib > mostMib || *iterations > most || *lanes == 0 ||
        *lanes > crypto::argon2MaximumLanes)
        return refuse(format, Kind::CostOutOfBounds);
    const crypto::Argon2idCost cost{.memoryKib = static_cast<std::uint32_t>(*memoryMib * 1024),
                                    .passes = static_cast<std::uint32_t>(*iterations)};
    if (!crypto::Argon2idBounds().allow(cost))
        return refuse(format, Kind::CostOutOfBounds);
    return Derivation{.isArgon2id = true,
                      .argon2 = {.cost = cost, .lanes = static_cast<std::uint32_t>(*lanes)}};
}

/// The salt is the text as it is, though it looks like base64.
Opened keyFrom(const Derivation& derivation, std::span<const std::byte> salt,
               const SecureBytes& password)
{
    if (derivation.isArgon2id) {
        auto key = crypto::argon2(crypto::Argon2Kind::Id, password.bytes(), crypto::sha256(salt),
                                  derivation.argon2);
        if (!key)
            return refuse(format, key.error());
        return *std::move(key);
    }
    auto key = crypto::pbkdf2(crypto::HashAlgorithm::Sha256, password.bytes(), salt,
                              derivation.iterations);
    if (!key)
        return refuse(format, Kind::CostOutOfBounds);
    return *std::move(key);
}

} // namespace

Opened openBitwarden(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    const auto salt = file ? file->string("salt") : std::nullopt;
    const auto data = file ? sealedFrom(file->string("data")) : std::nullopt;
    if (!salt || !data)
        return refuse(format, Kind::Damaged);
    const auto derivation = derivationFrom(*file);
    if (!derivation)
        return Unexpected(derivation.error());
    if (!input.password)
        return refuse(format, Kind::NeedsPassword);
    const auto key = keyFrom(*derivation, std::as_bytes(std::span(*salt)), *input.password);
    if (!key)
        return Unexpected(key.error());
    auto plain = data->open(key->bytes());
    if (plain)
        return *std::move(plain);
    const auto check = sealedFrom(file->string("encKeyValidation_DO_NOT_EDIT"));
    return refuse(format, check && check->open(key->bytes()) ? Kind::Damaged
                                                             : Kind::WrongPasswordOrDamaged);
}

} // namespace factordesk::exchange
