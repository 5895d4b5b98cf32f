// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/stratum_sealed.h"

#include "core/crypto/aes.h"
#include "core/crypto/argon2.h"
#include "core/crypto/pbkdf2.h"
#include "core/encoding/unicode.h"
#include "core/exchange/json_fields.h"

namespace factordesk::exchange {

namespace {

using Kind = ImportError::Kind;

constexpr std::size_t magicSize = 16; ///< "AUTHENTICATORPRO", in either case.
constexpr std::size_t strongSaltSize = 16;
constexpr std::size_t legacySaltSize = 20;
constexpr std::uint64_t legacyIterations = 64'000;
constexpr crypto::Argon2Cost strongCost{.cost = {.memoryKib = 64 * 1024, .passes = 3}, .lanes = 4};

bool isTextOfObject(const SecureBytes& plain)
{
    return encoding::isValidUtf8(plain.text()) && JsonFields::of(plain.text());
}

} // namespace

Opened openStratumStrong(const Input& input)
{
    constexpr auto format = Format::StratumStrong;
    constexpr std::size_t start = magicSize + strongSaltSize + crypto::gcmNonceSize;
    if (input.bytes.size() < start + crypto::gcmTagSize)
        return refuse(format, Kind::Damaged);
    if (!input.password)
        return refuse(format, Kind::NeedsPassword);
    const auto key = crypto::argon2(crypto::Argon2Kind::Id, input.password->bytes(),
                                    input.bytes.subspan(magicSize, strongSaltSize), strongCost);
    if (!key)
        return refuse(format, key.error());
    return openedOr(
        format,
        crypto::unsealGcm(key->bytes().first<crypto::aesKeySize>(),
                          input.bytes.subspan<magicSize + strongSaltSize, crypto::gcmNonceSize>(),
                          {}, input.bytes.subspan(start)));
}

Opened openStratumLegacy(const Input& input)
{
    constexpr auto format = Format::StratumLegacy;
    constexpr std::size_t start = magicSize + legacySaltSize + crypto::aesBlockSize;
    if (input.bytes.size() < start + crypto::aesBlockSize ||
        (input.bytes.size() - start) % crypto::aesBlockSize != 0)
        return refuse(format, Kind::Damaged);
    if (!input.password)
        return refuse(format, Kind::NeedsPassword);
    const auto key =
        crypto::pbkdf2(crypto::HashAlgorithm::Sha1, input.password->bytes(),
                       input.bytes.subspan(magicSize, legacySaltSize), legacyIterations);
    if (!key)
        return refuse(format, Kind::CostOutOfBounds);
    auto plain =
        crypto::decryptCbc(key->bytes().first<crypto::aesKeySize>(),
                           input.bytes.subspan<magicSize + legacySaltSize, crypto::aesBlockSize>(),
                           input.bytes.subspan(start));
    if (plain && !isTextOfObject(*plain))
        plain.reset();
    return openedOr(format, std::move(plain));
}

} // namespace factordesk::exchange
