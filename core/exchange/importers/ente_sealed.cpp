// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/ente_sealed.h"

#include "core/crypto/secret_stream.h"
#include "core/exchange/json_fields.h"
#include "core/exchange/text_lines.h"

#include <limits>

namespace factordesk::exchange {

namespace {

using Kind = ImportError::Kind;

constexpr auto format = Format::EnteSealed;

/// No value for what is not even a number that the algorithm knows.
std::optional<crypto::Argon2idCost> costFrom(const JsonFields& parameters)
{
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    const auto bytes = parameters.number("memLimit");
    const auto passes = parameters.number("opsLimit");
    if (!bytes || !passes || *bytes / 1024 > most || *passes > most)
        return std::nullopt;
    return crypto::Argon2idCost{.memoryKib = static_cast<std::uint32_t>(*bytes / 1024),
                                .passes = static_cast<std::uint32_t>(*passes)};
}

} // namespace

Opened openEnte(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    const auto parameters = file ? file->object("kdfParams") : std::nullopt;
    if (!parameters)
        return refuse(format, Kind::Damaged);
    if (file->number("version") != 1)
        return refuse(format, Kind::NewerVersion);
    const auto salt = parameters->base64("salt");
    const auto header = file->base64("encryptionNonce");
    const auto sealed = file->base64("encryptedData");
    if (!salt || salt->size() != crypto::argon2idSaltSize || !sealed || !header ||
        header->size() != crypto::secretStreamHeaderSize)
        return refuse(format, Kind::Damaged);
    const auto cost = costFrom(*parameters);
    if (!cost || !crypto::Argon2idBounds().allow(*cost))
        return refuse(format, Kind::CostOutOfBounds);
    if (!input.password)
        return refuse(format, Kind::NeedsPassword);
    const auto key = crypto::argon2id(input.password->bytes(),
                                      salt->bytes().first<crypto::argon2idSaltSize>(), *cost);
    if (!key)
        return refuse(format, key.error());
    return openedOr(
        format, crypto::openSecretStream(key->bytes().first<crypto::aeadKeySize>(),
                                         header->bytes().first<crypto::secretStreamHeaderSize>(),
                                         sealed->bytes()));
}

} // namespace factordesk::exchange
