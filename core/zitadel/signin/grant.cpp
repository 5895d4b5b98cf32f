// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/grant.h"

#include "core/encoding/base64url.h"
#include "core/encoding/percent.h"
#include "core/secret/secure_writer.h"

#include <string>
#include <utility>

namespace factordesk::zitadel {

namespace {

/// Both parts are form-encoded before they are joined (RFC 6749, section 2.3.1).
SecureBytes basicCredentials(const QString& clientId, const SecureBytes& clientSecret)
{
    const std::string id = encoding::percentEncode(clientId.toStdString()) + ':';
    SecureWriter joined;
    joined.bytes(std::as_bytes(std::span(id)));
    joined.bytes(encoding::percentEncodeSecret(clientSecret.text()).bytes());
    return encoding::encodeBase64(joined.written());
}

} // namespace

void Grant::learn(const Tokens& /*tokens*/) {}

TokenRequest Grant::revocation() const
{
    return {};
}

RefreshGrant::RefreshGrant(QString clientId, SecureBytes refreshToken)
    : m_clientId(std::move(clientId)), m_refreshToken(std::move(refreshToken))
{
}

TokenRequest RefreshGrant::request(const Provider& /*provider*/, WallTime /*now*/) const
{
    TokenRequest request;
    request.form.add("grant_type", QStringLiteral("refresh_token"));
    request.form.add("client_id", m_clientId);
    request.form.addSecret("refresh_token", m_refreshToken);
    return request;
}

void RefreshGrant::learn(const Tokens& tokens)
{
    if (!tokens.refresh.isEmpty())
        m_refreshToken = tokens.refresh.copy();
}

TokenRequest RefreshGrant::revocation() const
{
    TokenRequest request;
    request.form.add("client_id", m_clientId);
    request.form.add("token_type_hint", QStringLiteral("refresh_token"));
    request.form.addSecret("token", m_refreshToken);
    return request;
}

ClientCredentialsGrant::ClientCredentialsGrant(QString clientId, SecureBytes clientSecret)
    : m_clientId(std::move(clientId)), m_clientSecret(std::move(clientSecret))
{
}

TokenRequest ClientCredentialsGrant::request(const Provider& /*provider*/, WallTime /*now*/) const
{
    TokenRequest request;
    request.form.add("grant_type", QStringLiteral("client_credentials"));
    request.form.add("scope", apiScope());
    request.basicCredentials = basicCredentials(m_clientId, m_clientSecret);
    return request;
}

QString apiScope()
{
    return QStringLiteral("openid profile email urn:zitadel:iam:org:project:id:zitadel:aud");
}

QString apiScopeForPeople()
{
    return QStringLiteral("offline_access ") + apiScope();
}

} // namespace factordesk::zitadel
