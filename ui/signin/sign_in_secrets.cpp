// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/sign_in_secrets.h"

#include "core/zitadel/signin/key_file_grant.h"

#include <QtGlobal>

#include <utility>

namespace factordesk::ui {

using keyring::SecretKind;
using zitadel::SignInMethod;

keyring::SecretName secretName(const zitadel::ProfileId& id, SecretKind kind)
{
    return {.owner = id.text(), .kind = kind};
}

SecretKind keptKind(SignInMethod method)
{
    switch (method) {
    case SignInMethod::Browser:
    case SignInMethod::DeviceCode: return SecretKind::RefreshToken;
    case SignInMethod::AccessToken: return SecretKind::AccessToken;
    case SignInMethod::KeyFile: return SecretKind::ServiceKey;
    case SignInMethod::ClientCredentials: return SecretKind::ClientSecret;
    }
    Q_UNREACHABLE();
}

std::unique_ptr<zitadel::Grant> keptGrant(SignInMethod method, const QString& clientId,
                                          SecureBytes keepsake)
{
    switch (method) {
    case SignInMethod::Browser:
    case SignInMethod::DeviceCode:
        return std::make_unique<zitadel::RefreshGrant>(clientId, std::move(keepsake));
    case SignInMethod::ClientCredentials:
        return std::make_unique<zitadel::ClientCredentialsGrant>(clientId, std::move(keepsake));
    case SignInMethod::KeyFile:
        if (auto key = zitadel::ServiceAccountKey::read(keepsake))
            return std::make_unique<zitadel::KeyFileGrant>(*std::move(key));
        return nullptr;
    case SignInMethod::AccessToken: return nullptr;
    }
    Q_UNREACHABLE();
}

void forgetSignIns(keyring::SecretStore& store, const zitadel::ProfileId& id,
                   std::optional<SecretKind> except, QObject& context)
{
    for (const SecretKind kind : {SecretKind::AccessToken, SecretKind::RefreshToken,
                                  SecretKind::ClientSecret, SecretKind::ServiceKey}) {
        if (kind != except)
            store.remove(secretName(id, kind), context, [](const auto&) {});
    }
}

} // namespace factordesk::ui
