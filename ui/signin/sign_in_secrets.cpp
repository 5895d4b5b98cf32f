// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/sign_in_secrets.h"

#include <QtGlobal>

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
