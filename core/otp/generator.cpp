// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otp/generator.h"

#include "core/secret/locked_memory.h"

#include <array>
#include <cassert>
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

} // namespace

Expected<Generator, GeneratorError> Generator::make(std::span<const std::byte> secret,
                                                    const Parameters& parameters)
{
    if (secret.empty())
        return Unexpected(GeneratorError::EmptySecret);
    const Algorithm algorithm =
        parameters.kind == Kind::Steam ? Algorithm::Sha1 : parameters.algorithm;
    return Generator(crypto::HmacKey(algorithm, secret), parameters);
}

Generator::Generator(crypto::HmacKey key, const Parameters& parameters)
    : m_key(std::move(key)), m_parameters(parameters)
{
}

Code Generator::codeAt(std::uint64_t counter) const
{
    std::array<std::byte, 8> message{};
    for (auto byte = message.rbegin(); byte != message.rend(); ++byte, counter >>= 8)
        *byte = static_cast<std::byte>(counter);
    const std::uint32_t value = truncated(m_key.digest(message).bytes());
    switch (m_parameters.kind) {
    case Kind::Totp:
    case Kind::Hotp: return decimalCode(value, m_parameters.digits.count());
    case Kind::Steam: return steamCode(value);
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
