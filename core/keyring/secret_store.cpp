// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keyring/secret_store.h"

namespace factordesk::keyring {

namespace {

QLatin1String wordFor(SecretKind kind)
{
    switch (kind) {
    case SecretKind::AccessToken: break;
    case SecretKind::RefreshToken: return QLatin1String("refresh-token");
    case SecretKind::ClientSecret: return QLatin1String("client-secret");
    case SecretKind::ServiceKey: return QLatin1String("service-key");
    case SecretKind::ProxyPassword: return QLatin1String("proxy-password");
    }
    return QLatin1String("access-token");
}

} // namespace

QString SecretName::text() const
{
    return owner + u'/' + wordFor(kind);
}

} // namespace factordesk::keyring
