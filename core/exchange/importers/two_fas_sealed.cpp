// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/two_fas_sealed.h"

#include "core/crypto/aes.h"
#include "core/crypto/pbkdf2.h"
#include "core/encoding/base64.h"
#include "core/exchange/json_fields.h"
#include "core/exchange/text_lines.h"

namespace factordesk::exchange {

namespace {

using Kind = ImportError::Kind;

constexpr auto format = Format::TwoFasSealed;
constexpr std::uint64_t newestSchema = 4;
constexpr std::uint64_t iterations = 10'000;

/// "ciphertext and tag:salt:nonce", each in base64.
struct Sealed
{
    SecureBytes bytes;
    SecureBytes salt;
    SecureBytes nonce;

    [[nodiscard]] std::optional<SecureBytes> open(const SecureBytes& key) const
    {
        return crypto::unsealGcm(key.bytes().first<crypto::aesKeySize>(),
                                 nonce.bytes().first<crypto::gcmNonceSize>(), {}, bytes.bytes());
    }
};

std::optional<Sealed> sealedFrom(const std::optional<std::string>& text)
{
    const std::string_view all = text ? std::string_view(*text) : std::string_view();
    const std::size_t first = all.find(':');
    const std::size_t second = first == all.npos ? all.npos : all.find(':', first + 1);
    if (second == all.npos)
        return std::nullopt;
    auto bytes = encoding::decodeBase64(all.substr(0, first));
    auto salt = encoding::decodeBase64(all.substr(first + 1, second - first - 1));
    auto nonce = encoding::decodeBase64(all.substr(second + 1));
    if (!bytes || !salt || !nonce || nonce->size() != crypto::gcmNonceSize)
        return std::nullopt;
    return Sealed{*std::move(bytes), *std::move(salt), *std::move(nonce)};
}

} // namespace

Opened openTwoFas(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    const auto schema = file ? file->number("schemaVersion") : std::nullopt;
    if (!schema)
        return refuse(format, Kind::Damaged);
    if (*schema > newestSchema)
        return refuse(format, Kind::NewerVersion);
    const auto services = sealedFrom(file->string("servicesEncrypted"));
    if (!services)
        return refuse(format, Kind::Damaged);
    if (!input.password)
        return refuse(format, Kind::NeedsPassword);
    const auto key = crypto::pbkdf2(crypto::HashAlgorithm::Sha256, input.password->bytes(),
                                    services->salt.bytes(), iterations);
    if (!key)
        return refuse(format, Kind::CostOutOfBounds);
    const auto plain = services->open(*key);
    if (!plain) {
        const auto reference = sealedFrom(file->string("reference"));
        return refuse(format, reference && reference->open(*key) ? Kind::Damaged
                                                                 : Kind::WrongPasswordOrDamaged);
    }
    // The groups are not encrypted.
    const std::string_view groups = file->has("groups") ? file->raw("groups") : "[]";
    return SecureBytes::joined({R"({"schemaVersion":)", file->raw("schemaVersion"), R"(,"groups":)",
                                groups, R"(,"services":)", plain->text(), "}"});
}

} // namespace factordesk::exchange
