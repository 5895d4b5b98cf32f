// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/importers/aegis_sealed.h"

#include "core/crypto/aes.h"
#include "core/exchange/json_fields.h"
#include "core/exchange/text_lines.h"

#include <vector>

namespace factordesk::exchange {

namespace {

using Kind = ImportError::Kind;

constexpr auto format = Format::AegisSealed;
constexpr std::uint64_t passwordSlot = 1;
/// Each costs a key derivation.
constexpr std::size_t maximumSlots = 16;

/// What AES-256-GCM made, nonce and tag apart from the ciphertext.
struct Sealed
{
    SecureBytes nonce;
    SecureBytes bytes; ///< Ciphertext and tag.

    [[nodiscard]] std::optional<SecureBytes> open(std::span<const std::byte> key) const
    {
        return crypto::unsealGcm(key.first<crypto::aesKeySize>(),
                                 nonce.bytes().first<crypto::gcmNonceSize>(), {}, bytes.bytes());
    }
};

struct Slot
{
    crypto::ScryptCost cost;
    SecureBytes salt;
    Sealed masterKey;
};

std::optional<Sealed> sealedFrom(const std::optional<SecureBytes>& ciphertext,
                                 const std::optional<JsonFields>& parameters)
{
    if (!ciphertext || !parameters)
        return std::nullopt;
    auto nonce = parameters->hex("nonce");
    const auto tag = parameters->hex("tag");
    if (!nonce || nonce->size() != crypto::gcmNonceSize || !tag ||
        tag->size() != crypto::gcmTagSize)
        return std::nullopt;
    return Sealed{.nonce = *std::move(nonce),
                  .bytes = SecureBytes::joined({ciphertext->text(), tag->text()})};
}

std::optional<Slot> slotFrom(const JsonFields& fields)
{
    const auto n = fields.number("n");
    const auto r = fields.number("r");
    const auto p = fields.number("p");
    auto salt = fields.hex("salt");
    auto key = sealedFrom(fields.hex("key"), fields.object("key_params"));
    if (!n || !r || !p || !salt || !key)
        return std::nullopt;
    return Slot{.cost = {.n = *n, .r = *r, .p = *p},
                .salt = *std::move(salt),
                .masterKey = *std::move(key)};
}

/// The slots that a password opens, all of them checked.
Expected<std::vector<Slot>, ImportError> slotsFrom(const JsonFields& header)
{
    std::vector<Slot> passwordSlots;
    for (const std::string_view element : header.elements("slots")) {
        const auto fields = JsonFields::of(element);
        if (!fields)
            return refuse(format, Kind::Damaged);
        if (fields->number("type") != passwordSlot)
            continue; // Of a telephone's key store: opens nowhere else.
        auto slot = slotFrom(*fields);
        if (!slot)
            return refuse(format, Kind::Damaged);
        if (!crypto::ScryptBounds().allow(slot->cost) || passwordSlots.size() == maximumSlots)
            return refuse(format, Kind::CostOutOfBounds);
        passwordSlots.push_back(*std::move(slot));
    }
    if (passwordSlots.empty())
        return refuse(format, Kind::NoReader);
    return passwordSlots;
}

Opened masterKeyFrom(const std::vector<Slot>& passwordSlots, const Input& input)
{
    for (const Slot& slot : passwordSlots) {
        if (input.stop.stop_requested())
            return refuse(format, Kind::Stopped);
        const auto key = crypto::scrypt(input.password->bytes(), slot.salt.bytes(), slot.cost);
        if (!key)
            return refuse(format, key.error());
        auto masterKey = slot.masterKey.open(key->bytes());
        if (masterKey && masterKey->size() == crypto::aesKeySize)
            return *std::move(masterKey);
    }
    return refuse(format, Kind::WrongPasswordOrDamaged);
}

} // namespace

Opened openAegis(const Input& input)
{
    const auto file = JsonFields::of(textOf(input.bytes));
    const auto header = file ? file->object("header") : std::nullopt;
    if (!header)
        return refuse(format, Kind::Damaged);
    if (file->number("version") != 1)
        return refuse(format, Kind::NewerVersion);
    const auto contents = sealedFrom(file->base64("db"), header->object("params"));
    if (!contents)
        return refuse(format, Kind::Damaged);
    const auto passwordSlots = slotsFrom(*header);
    if (!passwordSlots)
        return Unexpected(passwordSlots.error());
    if (!input.password)
        return refuse(format, Kind::NeedsPassword);
    const auto masterKey = masterKeyFrom(*passwordSlots, input);
    if (!masterKey)
        return Unexpected(masterKey.error());
    const auto plain = contents->open(masterKey->bytes());
    if (!plain)
        return refuse(format, Kind::Damaged);
    return SecureBytes::joined(
        {R"({"version":1,"header":{"slots":null,"params":null},"db":)", plain->text(), "}"});
}

} // namespace factordesk::exchange
