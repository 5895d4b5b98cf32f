// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/totp_authenticator_sealed.h"

#include "core/crypto/aes.h"
#include "core/crypto/sha256.h"
#include "core/encoding/base64.h"
#include "core/exchange/json_fields.h"
#include "core/exchange/text_lines.h"

#include <array>

namespace factordesk::exchange {

namespace {

constexpr auto format = Format::TotpAuthenticatorSealed;

/// The list of codes, which is the name of the only member of an object.
std::optional<SecureBytes> open(const SecureBytes& sealed, std::span<const std::byte> password)
{
    constexpr std::array<std::byte, crypto::aesBlockSize> zeros{};
    const SecureBytes key = SecureBytes::copyOf(crypto::sha256(password));
    const auto plain =
        crypto::decryptCbc(key.bytes().first<crypto::aesKeySize>(), zeros, sealed.bytes());
    const auto object = plain ? JsonFields::of(plain->text()) : std::nullopt;
    if (!object || object->members().size() != 1)
        return std::nullopt;
    const std::string_view name = object->members().front().first;
    const SecureBytes quoted = SecureBytes::joined({R"({"list":")", name, R"("})"});
    SecureBytes list = JsonFields::of(quoted.text()).value_or(JsonFields()).secret("list");
    return list.text().starts_with('[') ? std::optional(std::move(list)) : std::nullopt;
}

} // namespace

Opened openTotpAuthenticator(const Input& input)
{
    constexpr std::string_view withoutPassword = "TotpAuthenticator";
    std::string_view text = textOf(input.bytes);
    text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
    const auto sealed = encoding::decodeBase64(text);
    if (!sealed)
        return refuse(format, ImportError::Kind::Damaged);
    if (auto list = open(*sealed, std::as_bytes(std::span(withoutPassword))))
        return *std::move(list);
    if (!input.password)
        return refuse(format, ImportError::Kind::NeedsPassword);
    return openedOr(format, open(*sealed, input.password->bytes()));
}

} // namespace factordesk::exchange
