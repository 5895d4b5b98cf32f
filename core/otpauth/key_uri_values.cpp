// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otpauth/key_uri_values.h"

#include "core/otpauth/key_uri_parts.h"

#include <cassert>
#include <charconv>

namespace factordesk::otpauth {

namespace {

bool isLeftOut(std::string_view text)
{
    return text.empty() || equalsIgnoringCase(text, "null");
}

std::string_view without(std::string_view prefix, std::string_view text)
{
    if (equalsIgnoringCase(text.substr(0, prefix.size()), prefix))
        text.remove_prefix(prefix.size());
    return text;
}

} // namespace

Expected<std::optional<std::uint64_t>, NumberError> readNumber(std::string_view text)
{
    if (isLeftOut(text))
        return std::optional<std::uint64_t>();
    std::uint64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error == std::errc::invalid_argument || stop != end)
        return Unexpected(NumberError::NotANumber);
    if (error == std::errc::result_out_of_range)
        return Unexpected(NumberError::TooLarge);
    return std::optional(value);
}

std::optional<otp::Algorithm> algorithmNamed(std::string_view name)
{
    if (isLeftOut(name))
        return otp::Algorithm::Sha1;
    name = without("Algorithm.", name);
    name = without("-", without("HMAC", name));
    const std::string_view size = without("-", without("SHA", name));
    if (size.size() == name.size())
        return std::nullopt;
    if (size == "1")
        return otp::Algorithm::Sha1;
    if (size == "256")
        return otp::Algorithm::Sha256;
    if (size == "512")
        return otp::Algorithm::Sha512;
    return std::nullopt;
}

std::string_view nameOf(otp::Algorithm algorithm)
{
    switch (algorithm) {
    case otp::Algorithm::Sha1: return "SHA1";
    case otp::Algorithm::Sha256: return "SHA256";
    case otp::Algorithm::Sha512: return "SHA512";
    }
    assert(false);
    return {};
}

} // namespace factordesk::otpauth
