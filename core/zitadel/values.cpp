// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/values.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace factordesk::zitadel {

Expected<UserId, UserIdError> UserId::make(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Unexpected(UserIdError::Empty);
    const bool controls = std::ranges::any_of(
        trimmed, [](QChar character) { return character.category() == QChar::Other_Control; });
    const bool pathStep = trimmed == QLatin1String(".") || trimmed == QLatin1String("..");
    if (controls || pathStep || !trimmed.isValidUtf16())
        return Unexpected(UserIdError::ControlCharacter);
    if (trimmed.toUcs4().size() > maximumLength)
        return Unexpected(UserIdError::TooLong);
    return UserId(trimmed);
}

namespace {

constexpr std::size_t maximumTokenLength = 16 * 1024;

bool isBlank(char character)
{
    return character == ' ' || (character >= '\t' && character <= '\r');
}

/// What follows "Bearer " where somebody copied the value of the whole header.
std::string_view withoutScheme(std::string_view text)
{
    constexpr std::string_view scheme = "bearer";
    const auto start = std::ranges::find_if_not(text, isBlank);
    text.remove_prefix(static_cast<std::size_t>(start - text.begin()));
    const bool hasScheme =
        text.size() > scheme.size() && isBlank(text[scheme.size()]) &&
        std::ranges::equal(text.substr(0, scheme.size()), scheme,
                           [](char typed, char wanted) { return (typed | 0x20) == wanted; });
    return hasScheme ? text.substr(scheme.size()) : text;
}

} // namespace

Expected<SecureBytes, TokenError> cleanToken(SecureBytes pasted)
{
    SecureBytes clean(pasted.size());
    std::size_t length = 0;
    for (const char character : withoutScheme(pasted.text())) {
        const auto value = static_cast<unsigned char>(character);
        if (isBlank(character))
            continue;
        if (value < 0x20 || value == 0x7f)
            return Unexpected(TokenError::ControlCharacter);
        if (value > 0x7f)
            return Unexpected(TokenError::NotAscii);
        clean.bytes()[length++] = static_cast<std::byte>(value);
    }
    if (length == 0)
        return Unexpected(TokenError::Empty);
    if (length > maximumTokenLength)
        return Unexpected(TokenError::TooLong);
    clean.truncate(length);
    return clean;
}

} // namespace factordesk::zitadel
