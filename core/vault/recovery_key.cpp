// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/recovery_key.h"

#include "core/crypto/sha256.h"
#include "core/encoding/base32.h"

#include <algorithm>

namespace factordesk::vault {

namespace {

constexpr std::size_t secretSize = 20;
constexpr std::size_t secretCharacters = 32;
constexpr std::size_t checkCharacters = 4;
constexpr std::size_t groupSize = 4;

/// The secret's characters and those that check them, without dashes.
SecureBytes checkedText(const SecureBytes& secret)
{
    const auto text = encoding::encodeBase32(secret.bytes());
    const auto check = encoding::encodeBase32(crypto::sha256(secret.bytes()));
    return SecureBytes::joined({text.text(), check.text().substr(0, checkCharacters)});
}

bool isSeparator(std::byte character)
{
    const auto c = std::to_integer<unsigned char>(character);
    return c == '-' || c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

RecoveryKey RecoveryKey::generate(RandomSource& random)
{
    SecureBytes secret(secretSize);
    random.fill(secret.bytes());
    return RecoveryKey(std::move(secret));
}

Expected<RecoveryKey, RecoveryKey::Error> RecoveryKey::parse(std::string_view text)
{
    auto typed = SecureBytes::copyOf(text);
    const std::span<std::byte> bytes = typed.bytes();
    // Not the one of std::ranges: clang 14 does not take the subrange that it returns.
    const auto kept = std::remove_if(bytes.begin(), bytes.end(), isSeparator);
    typed.truncate(std::size_t(kept - bytes.begin()));
    if (typed.size() != secretCharacters + checkCharacters)
        return Unexpected(Error::WrongLength);
    const auto secret = encoding::decodeBase32(typed.text().substr(0, secretCharacters));
    const auto check = encoding::decodeBase32(typed.text().substr(secretCharacters));
    if (!secret || !check || secret->size() != secretSize)
        return Unexpected(Error::NotBase32);
    // Upper case on both sides, as the encoder writes.
    auto upper = typed.copy();
    std::ranges::transform(typed.bytes(), upper.bytes().begin(), [](std::byte b) {
        const auto c = std::to_integer<unsigned char>(b);
        return c >= 'a' && c <= 'z' ? std::byte(c - 'a' + 'A') : b;
    });
    if (!(upper == checkedText(*secret)))
        return Unexpected(Error::Mistyped);
    return RecoveryKey(secret->copy());
}

SecureBytes RecoveryKey::text() const
{
    const auto whole = checkedText(m_secret);
    SecureBytes grouped(whole.size() + whole.size() / groupSize - 1);
    auto out = grouped.bytes().begin();
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i > 0 && i % groupSize == 0)
            *out++ = std::byte{'-'};
        *out++ = whole.bytes()[i];
    }
    return grouped;
}

} // namespace factordesk::vault
