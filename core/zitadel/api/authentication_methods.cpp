// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/api/authentication_methods.h"

#include <QHash>

#include <optional>

namespace factordesk::zitadel {

namespace {

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

} // namespace factordesk::zitadel
