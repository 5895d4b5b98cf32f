// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/authentication_methods.h"

#include "core/zitadel/wire/message_reader.h"

#include <QHash>

#include <array>
#include <optional>

namespace factordesk::zitadel {

namespace {

// ListAuthenticationMethodTypesResponse
constexpr std::uint32_t methodTypesField = 2;

constexpr std::array answerFields{
    wire::FieldShape{methodTypesField, "authMethodTypes", wire::Kind::Numbers}};

std::optional<AuthenticationMethod> methodNumbered(std::int32_t number)
{
    switch (number) {
    case 1: return AuthenticationMethod::Password;
    case 2: return AuthenticationMethod::Passkey;
    case 3: return AuthenticationMethod::IdentityProvider;
    case 4: return AuthenticationMethod::Totp;
    case 5: return AuthenticationMethod::U2f;
    case 6: return AuthenticationMethod::OtpSms;
    case 7: return AuthenticationMethod::OtpEmail;
    }
    return std::nullopt;
}

std::optional<AuthenticationMethod> methodNamed(const QString& name)
{
    static const QHash<QString, AuthenticationMethod> methods{
        {QStringLiteral("PASSWORD"), AuthenticationMethod::Password},
        {QStringLiteral("PASSKEY"), AuthenticationMethod::Passkey},
        {QStringLiteral("IDP"), AuthenticationMethod::IdentityProvider},
        {QStringLiteral("TOTP"), AuthenticationMethod::Totp},
        {QStringLiteral("U2F"), AuthenticationMethod::U2f},
        {QStringLiteral("OTP_SMS"), AuthenticationMethod::OtpSms},
        {QStringLiteral("OTP_EMAIL"), AuthenticationMethod::OtpEmail}};
    const QLatin1String prefix("AUTHENTICATION_METHOD_TYPE_");
    const auto found = methods.constFind(name.mid(prefix.size()));
    const bool isKnown = name.startsWith(prefix) && found != methods.constEnd();
    return isKnown ? std::optional(*found) : std::nullopt;
}

} // namespace

RestCall AuthenticationMethods::rest() const
{
    return {.method = "GET", .path = userPath(userId.text(), "/authentication_methods")};
}

Expected<AuthenticationMethods::Response, JsonError>
AuthenticationMethods::decode(const QJsonObject& answer)
{
    JsonReader reader(answer);
    Response methods;
    const QStringList names = reader.texts("authMethodTypes");
    for (const QString& name : names) {
        if (const auto method = methodNamed(name))
            methods.append(*method);
    }
    if (reader.error())
        return Unexpected(*reader.error());
    return methods;
}

RpcCall AuthenticationMethods::rpc() const
{
    return {.path = userServicePath("ListAuthenticationMethodTypes"),
            .message = userIdMessage(userId.text()),
            .requestShape = userIdShape(),
            .answerShape = {answerFields}};
}

Expected<AuthenticationMethods::Response, DecodeError>
AuthenticationMethods::decode(const wire::Message& answer)
{
    wire::MessageReader reader(answer.bytes);
    Response methods;
    const QList<std::int32_t> numbers = reader.numbers(methodTypesField);
    for (const std::int32_t number : numbers) {
        if (const auto method = methodNumbered(number))
            methods.append(*method);
    }
    if (reader.error())
        return Unexpected(*reader.error());
    return methods;
}

} // namespace factordesk::zitadel
