// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/otpauth/key_uri.h"

#include "core/encoding/percent.h"
#include "core/otpauth/key_uri_label.h"
#include "core/otpauth/key_uri_parts.h"
#include "core/otpauth/key_uri_pin.h"
#include "core/otpauth/key_uri_values.h"

#include <QStringDecoder>

#include <algorithm>
#include <cassert>
#include <limits>
#include <string>
#include <vector>

namespace factordesk::otpauth {

namespace {

using ErrorKind = KeyUriError::Kind;
using Done = Expected<void, KeyUriError>;

constexpr int steamDigits = 5;

Unexpected<KeyUriError> failure(ErrorKind kind, std::string_view parameter = {},
                                std::string_view value = {})
{
    return Unexpected(KeyUriError{.kind = kind,
                                  .parameter = QString::fromUtf8(parameter),
                                  .value = QString::fromUtf8(value).left(64)});
}

/// The first value of a parameter, still percent-encoded; empty when it is left out.
std::string_view rawValue(const KeyUriParts& parts, std::string_view name)
{
    const std::vector<std::string_view> values = rawValues(parts.query, name);
    return values.empty() ? std::string_view() : values.front();
}

Expected<QString, KeyUriError> textFrom(const std::string& bytes, std::string_view parameter)
{
    if (!encoding::isValidUtf8(bytes))
        return failure(ErrorKind::InvalidUtf8, parameter);
    if (encoding::hasControlCharacter(bytes))
        return failure(ErrorKind::ControlCharacter, parameter);
    // Unlike QString::fromUtf8, which drops a byte order mark: what is read is all there is.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return QString(decoder(QByteArrayView(bytes)));
}

Expected<std::uint64_t, KeyUriError> numberFrom(const KeyUriParts& parts, std::string_view name,
                                                std::uint64_t valueIfLeftOut)
{
    const std::string value = encoding::percentDecode(rawValue(parts, name));
    const auto number = readNumber(value);
    if (number)
        return number->value_or(valueIfLeftOut);
    switch (number.error()) {
    case NumberError::NotANumber: return failure(ErrorKind::InvalidNumber, name, value);
    case NumberError::TooLarge: return failure(ErrorKind::OutOfRange, name, value);
    }
    assert(false);
    return valueIfLeftOut;
}

Done readKind(const KeyUriParts& parts, Account& account)
{
    const std::string encoder = encoding::percentDecode(rawValue(parts, "encoder"));
    if (equalsIgnoringCase(parts.type, "totp"))
        account.parameters.kind =
            equalsIgnoringCase(encoder, "steam") ? otp::Kind::Steam : otp::Kind::Totp;
    else if (equalsIgnoringCase(parts.type, "hotp"))
        account.parameters.kind = otp::Kind::Hotp;
    else if (equalsIgnoringCase(parts.type, "steam"))
        account.parameters.kind = otp::Kind::Steam;
    else if (equalsIgnoringCase(parts.type, "motp"))
        account.parameters = otp::motpParameters();
    else if (equalsIgnoringCase(parts.type, "yaotp"))
        account.parameters = otp::yandexParameters();
    else
        return failure(ErrorKind::UnsupportedType, "type", parts.type);
    return {};
}

Done readNames(const KeyUriParts& parts, Account& account)
{
    const std::string_view rawIssuer = rawValue(parts, "issuer");
    const LabelReading reading = readLabel(parts.label, rawIssuer);
    const auto name = textFrom(reading.name, "label");
    const auto prefix = textFrom(reading.prefix, "label");
    const auto issuer = textFrom(reading.issuer, rawIssuer.empty() ? "label" : "issuer");
    for (const auto* text : {&name, &prefix, &issuer}) {
        if (!*text)
            return Unexpected(text->error());
    }
    account.name = *name;
    account.labelPrefix = *prefix;
    account.issuer = *issuer;
    return {};
}

Expected<SecureBytes, encoding::Base32Error> secretFrom(std::string_view rawValue, otp::Kind kind)
{
    const SecureBytes text = encoding::percentDecodeSecret(rawValue);
    if (kind == otp::Kind::Motp && !text.isEmpty())
        return readMotpSecret(text.text());
    return encoding::decodeBase32(text.text());
}

Done readSecret(const KeyUriParts& parts, Account& account)
{
    const std::vector<std::string_view> values = rawValues(parts.query, "secret");
    if (values.empty())
        return failure(ErrorKind::MissingSecret, "secret");
    for (const std::string_view value : values) {
        auto secret = secretFrom(value, account.parameters.kind);
        if (account.secret.isEmpty() && !secret)
            return Unexpected(KeyUriError{.kind = ErrorKind::InvalidSecret,
                                          .parameter = QStringLiteral("secret"),
                                          .secretError = secret.error()});
        if (account.secret.isEmpty())
            account.secret = std::move(*secret);
        else if (!secret || !(*secret == account.secret))
            return failure(ErrorKind::ConflictingSecrets, "secret");
    }
    const bool isTooShort = account.parameters.kind == otp::Kind::Yandex &&
                            account.secret.size() < otp::yandexSecretSize;
    return isTooShort ? failure(ErrorKind::SecretTooShort, "secret") : Done();
}

Done readPinOf(const KeyUriParts& parts, Account& account)
{
    if (otp::needsPin(account.parameters.kind))
        account.pin = readPin(encoding::percentDecodeSecret(rawValue(parts, "pin")).text());
    return {};
}

Done readAlgorithm(const KeyUriParts& parts, Account& account)
{
    if (otp::needsPin(account.parameters.kind))
        return {}; // Fixed by the kind, and so are digits and period.
    const std::string name = encoding::percentDecode(rawValue(parts, "algorithm"));
    const std::optional<otp::Algorithm> algorithm = algorithmNamed(name);
    if (!algorithm)
        return failure(ErrorKind::UnsupportedAlgorithm, "algorithm", name);
    account.parameters.algorithm = *algorithm;
    return {};
}

Done readDigits(const KeyUriParts& parts, Account& account)
{
    otp::Parameters& parameters = account.parameters;
    if (otp::needsPin(parameters.kind))
        return {};
    const auto count = numberFrom(parts, "digits", 6);
    if (!count)
        return Unexpected(count.error());
    const auto digits = otp::Digits::make(static_cast<int>(std::min<std::uint64_t>(*count, 99)));
    if (!digits)
        return failure(ErrorKind::OutOfRange, "digits", std::to_string(*count));
    const bool isSteamByName =
        parameters.kind == otp::Kind::Totp && digits->count() == steamDigits &&
        parameters.algorithm == otp::Algorithm::Sha1 && account.issuer == QStringLiteral("Steam");
    if (isSteamByName)
        parameters.kind = otp::Kind::Steam;
    parameters.digits =
        parameters.kind == otp::Kind::Steam ? otp::Digits::make(steamDigits).value() : *digits;
    return {};
}

Done readCounter(const KeyUriParts& parts, Account& account)
{
    if (account.parameters.kind != otp::Kind::Hotp)
        return {};
    const auto counter = numberFrom(parts, "counter", 0);
    if (!counter)
        return Unexpected(counter.error());
    account.counter = *counter;
    return {};
}

Done readPeriod(const KeyUriParts& parts, Account& account)
{
    if (account.parameters.kind == otp::Kind::Hotp || otp::needsPin(account.parameters.kind))
        return {};
    const auto seconds = numberFrom(parts, "period", 30);
    if (!seconds)
        return Unexpected(seconds.error());
    const auto period = otp::Period::make(
        std::chrono::seconds(std::min<std::uint64_t>(*seconds, std::numeric_limits<int>::max())));
    if (!period)
        return failure(ErrorKind::OutOfRange, "period", std::to_string(*seconds));
    account.parameters.period = *period;
    return {};
}

std::string_view typeOf(otp::Kind kind)
{
    switch (kind) {
    case otp::Kind::Totp: return "totp";
    case otp::Kind::Hotp: return "hotp";
    case otp::Kind::Steam: return "steam";
    case otp::Kind::Motp: return "motp";
    case otp::Kind::Yandex: return "yaotp";
    }
    assert(false);
    return {};
}

/// The parameters behind the secret.
std::string parametersOf(const Account& account)
{
    const otp::Parameters& parameters = account.parameters;
    const bool isSteam = parameters.kind == otp::Kind::Steam;
    std::string text;
    if (!account.issuer.isEmpty())
        text += "&issuer=" + encoding::percentEncode(account.issuer.toStdString());
    if (otp::needsPin(parameters.kind))
        return text; // Readers know the rest by the kind.
    text.append("&algorithm=").append(nameOf(parameters.algorithm));
    text += "&digits=" + std::to_string(isSteam ? steamDigits : parameters.digits.count());
    if (parameters.kind == otp::Kind::Hotp)
        text += "&counter=" + std::to_string(account.counter);
    else
        text += "&period=" + std::to_string(parameters.period.length().count());
    return text;
}

} // namespace

Account Account::copy() const
{
    return {.issuer = issuer,
            .name = name,
            .labelPrefix = labelPrefix,
            .secret = secret.copy(),
            .parameters = parameters,
            .counter = counter,
            .pin = pin.copy()};
}

Expected<Account, KeyUriError> parseKeyUri(std::string_view uri)
{
    if (uri.size() > maximumLength)
        return failure(ErrorKind::TooLong);
    const std::optional<KeyUriParts> parts = splitKeyUri(uri);
    if (!parts)
        return failure(ErrorKind::NotOtpauth);
    Account account;
    // In this order: digits look at the issuer and the algorithm, the others at the kind.
    for (const auto read : {readKind, readNames, readSecret, readPinOf, readAlgorithm, readDigits,
                            readCounter, readPeriod}) {
        const Done done = read(*parts, account);
        if (!done)
            return Unexpected(done.error());
    }
    return account;
}

SecureBytes buildKeyUri(const Account& account)
{
    const std::string label = writeLabel({.issuer = account.issuer.toStdString(),
                                          .prefix = account.labelPrefix.toStdString(),
                                          .name = account.name.toStdString()});
    const SecureBytes secret = account.parameters.kind == otp::Kind::Motp
                                   ? encoding::percentEncodeSecret(account.secret.text())
                                   : encoding::encodeBase32(account.secret.bytes());
    const SecureBytes pin = encoding::percentEncodeSecret(account.pin.text());
    return SecureBytes::joined({"otpauth://", typeOf(account.parameters.kind), "/", label,
                                "?secret=", secret.text(), parametersOf(account),
                                pin.isEmpty() ? std::string_view() : "&pin=", pin.text()});
}

} // namespace factordesk::otpauth
