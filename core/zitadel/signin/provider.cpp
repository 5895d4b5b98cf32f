// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/provider.h"

namespace factordesk::zitadel {

namespace {

bool isOrigin(const QUrl& url)
{
    return (url.path().isEmpty() || url.path() == QLatin1String("/")) && !url.hasQuery() &&
           !url.hasFragment();
}

bool isAt(const QUrl& url, const ServerAddress& address)
{
    if (!url.isValid() || !url.userInfo().isEmpty())
        return false;
    const auto origin = ServerAddress::make(url.toString(QUrl::FullyEncoded));
    return origin && *origin == address;
}

} // namespace

QUrl discoveryUrl(const ServerAddress& address)
{
    QUrl url = address.origin();
    url.setPath(QStringLiteral("/.well-known/openid-configuration"));
    return url;
}

Expected<Provider, SignInFailure> readProvider(const QJsonObject& description,
                                               const ServerAddress& address)
{
    constexpr SignInStep step = SignInStep::Discovery;
    JsonReader reader(description);
    for (const char* const name : {"issuer", "token_endpoint", "jwks_uri"})
        reader.require(name);
    const auto url = [&reader](const char* name) {
        return QUrl(reader.text(name), QUrl::StrictMode);
    };
    Provider provider{.issuer = reader.text("issuer"),
                      .token = url("token_endpoint"),
                      .keys = url("jwks_uri"),
                      .authorization = url("authorization_endpoint"),
                      .deviceAuthorization = url("device_authorization_endpoint"),
                      .userInfo = url("userinfo_endpoint"),
                      .revocation = url("revocation_endpoint")};
    if (reader.error())
        return Unexpected(failureOf(step, SignInError::NotAProvider));
    const QUrl issuer(provider.issuer, QUrl::StrictMode);
    if (!isOrigin(issuer) || !isAt(issuer, address)) {
        SignInFailure failure = failureOf(step, SignInError::OtherIssuer);
        failure.serverText = provider.issuer.simplified().left(200);
        return Unexpected(failure);
    }
    for (const QUrl& endpoint : {provider.authorization, provider.deviceAuthorization,
                                 provider.userInfo, provider.revocation}) {
        if (!endpoint.isEmpty() && !isAt(endpoint, address))
            return Unexpected(failureOf(step, SignInError::UnsafeEndpoint));
    }
    if (!isAt(provider.token, address) || !isAt(provider.keys, address))
        return Unexpected(failureOf(step, SignInError::UnsafeEndpoint));
    return provider;
}

} // namespace factordesk::zitadel
