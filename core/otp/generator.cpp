// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otp/generator.h"

#include "core/crypto/md5.h"
#include "core/crypto/sha256.h"
#include "core/secret/locked_memory.h"

#include <array>
#include <cassert>
#include <string>
#include <utility>

namespace factordesk::otp {

namespace {

/// Dynamic truncation (RFC 4226, section 5.3): 31 bits from where the last nibble points.
std::uint32_t truncated(std::span<const std::byte> digest)
{
    const std::size_t offset = std::to_integer<std::size_t>(digest.back() & std::byte{0x0F});
    std::uint32_t value = 0;
    for (const std::byte byte : digest.subspan(offset, 4))
        value = (value << 8) | std::to_integer<std::uint32_t>(byte);
    return value & 0x7FFFFFFFU;
}

/// The last `length` digits of `value`, in the usual order. Ten digits never cut anything off.
Code decimalCode(std::uint32_t value, int length)
{
    std::array<char, Code::maximumLength> text{};
    for (auto i = static_cast<std::size_t>(length); i-- > 0; value /= 10)
        text[i] = static_cast<char>('0' + value % 10);
    Code code({text.data(), static_cast<std::size_t>(length)});
    secret::wipe(text.data(), text.size());
    return code;
}

/// Steam Guard: five characters, the least significant first.
Code steamCode(std::uint32_t value)
{
    std::array<char, 5> text{};
    for (char& character : text) {
        character = steamAlphabet[value % steamAlphabet.size()];
        value /= static_cast<std::uint32_t>(steamAlphabet.size());
    }
    Code code({text.data(), text.size()});
    secret::wipe(text.data(), text.size());
    return code;
}

/// Yandex Key: eight letters of the 63 bits that the last nibble points to.
Code yandexCode(std::span<const std::byte> digest)
{
    const std::size_t offset = std::to_integer<std::size_t>(digest.back() & std::byte{0x0F});
    std::uint64_t value = 0;
    for (const std::byte byte : digest.subspan(offset, 8))
        value = (value << 8) | std::to_integer<std::uint64_t>(byte);
    value &= 0x7FFF'FFFF'FFFF'FFFFU;
    std::array<char, 8> text{};
    for (auto character = text.rbegin(); character != text.rend(); ++character, value /= 26)
        *character = static_cast<char>('a' + value % 26);
    Code code({text.data(), text.size()});
    secret::wipe(text.data(), text.size());
    return code;
}

/// Mobile-OTP: the first six hexadecimal digits of MD5(step ‖ secret ‖ PIN), the step in decimal.
Code motpCode(std::uint64_t step, const SecureBytes& secretAndPin)
{
    const std::string decimal = std::to_string(step);
    const SecureBytes message = SecureBytes::joined({decimal, secretAndPin.text()});
    constexpr std::string_view hexDigits = "0123456789abcdef";
    const crypto::Md5Digest digest = crypto::md5(message.bytes());
    std::array<char, 6> text{};
    for (std::size_t i = 0; i < text.size(); ++i)
        text[i] =
            hexDigits[(std::to_integer<unsigned>(digest[i / 2]) >> (i % 2 == 0 ? 4 : 0)) & 15U];
    return Code({text.data(), text.size()});
}

SecureBytes joined(std::span<const std::byte> first, std::span<const std::byte> second)
{
    const auto text = [](std::span<const std::byte> bytes) {
        return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    };
    return SecureBytes::joined({text(first), text(second)});
}

/// Yandex Key's HMAC key: SHA-256(PIN ‖ secret), without its first byte where that is zero.
crypto::HmacKey yandexKey(std::span<const std::byte> secret, std::span<const std::byte> pin)
{
    crypto::Sha256Digest digest =
        crypto::sha256(joined(pin, secret.first(yandexSecretSize)).bytes());
    const std::span<const std::byte> key(digest);
    crypto::HmacKey result(Algorithm::Sha256, key.subspan(digest.front() == std::byte{0} ? 1 : 0));
    secret::wipe(digest.data(), digest.size());
    return result;
}

} // namespace

Expected<Generator, GeneratorError> Generator::make(std::span<const std::byte> secret,
                                                    const Parameters& parameters,
                                                    std::span<const std::byte> pin)
{
    if (secret.empty())
        return Unexpected(GeneratorError::EmptySecret);
    if (needsPin(parameters.kind) && pin.empty())
        return Unexpected(GeneratorError::MissingPin);
    switch (parameters.kind) {
    case Kind::Totp:
    case Kind::Hotp:
    case Kind::Steam: return Generator(crypto::HmacKey(parameters.algorithm, secret), parameters);
    case Kind::Motp: return Generator(joined(secret, pin), motpParameters());
    case Kind::Yandex: break;
    }
    if (secret.size() < yandexSecretSize)
        return Unexpected(GeneratorError::SecretTooShort);
    return Generator(yandexKey(secret, pin), yandexParameters());
}

Generator::Generator(Material material, const Parameters& parameters)
    : m_material(std::move(material)), m_parameters(parameters)
{
}

Code Generator::codeAt(std::uint64_t counter) const
{
    if (const auto* secretAndPin = std::get_if<SecureBytes>(&m_material))
        return motpCode(counter, *secretAndPin);
    std::array<std::byte, 8> message{};
    std::uint64_t rest = counter;
    for (auto byte = message.rbegin(); byte != message.rend(); ++byte, rest >>= 8)
        *byte = static_cast<std::byte>(rest);
    const crypto::HmacDigest digest = std::get<crypto::HmacKey>(m_material).digest(message);
    switch (m_parameters.kind) {
    case Kind::Totp:
    case Kind::Hotp: return decimalCode(truncated(digest.bytes()), m_parameters.digits.count());
    case Kind::Steam: return steamCode(truncated(digest.bytes()));
    case Kind::Yandex: return yandexCode(digest.bytes());
    case Kind::Motp: break; // above
    }
    assert(false);
    return {};
}

Code Generator::codeAt(TimeStep step) const
{
    return codeAt(static_cast<std::uint64_t>(step.value));
}

Code Generator::codeAt(UnixTime at) const
{
    return codeAt(timeStepAt(at, m_parameters.period));
}

} // namespace factordesk::otp
