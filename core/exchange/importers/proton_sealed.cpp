// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/proton_sealed.h"

#include "core/crypto/aes.h"
#include "core/exchange/json_fields.h"
#include "core/exchange/text_lines.h"

namespace factordesk::exchange {

namespace {

using Kind = ImportError::Kind;

constexpr auto format = Format::ProtonSealed;
constexpr crypto::Argon2idCost cost{.memoryKib = 19 * 1024, .passes = 2};
constexpr std::string_view associatedData = "proton.authenticator.export.v1";

} // namespace

Opened openProton(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    if (!file)
        return refuse(format, Kind::Damaged);
    if (file->number("version") != 1)
        return refuse(format, Kind::NewerVersion);
    const auto salt = file->base64("salt");
    const auto sealed = file->base64("content");
    if (!salt || salt->size() != crypto::argon2idSaltSize || !sealed ||
        sealed->size() < crypto::gcmNonceSize + crypto::gcmTagSize)
        return refuse(format, Kind::Damaged);
    if (!input.password)
        return refuse(format, Kind::NeedsPassword);
    const auto key = crypto::argon2id(input.password->bytes(),
                                      salt->bytes().first<crypto::argon2idSaltSize>(), cost);
    if (!key)
        return refuse(format, key.error());
    return openedOr(format, crypto::unsealGcm(key->bytes().first<crypto::aesKeySize>(),
                                              sealed->bytes().first<crypto::gcmNonceSize>(),
                                              std::as_bytes(std::span(associatedData)),
                                              sealed->bytes().subspan(crypto::gcmNonceSize)));
}

} // namespace factordesk::exchange
