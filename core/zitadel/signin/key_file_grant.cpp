// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zitadel/signin/key_file_grant.h"

#include <utility>

namespace factordesk::zitadel {

KeyFileGrant::KeyFileGrant(ServiceAccountKey key) : m_key(std::move(key)) {}

TokenRequest KeyFileGrant::request(const Provider& provider, WallTime now) const
{
    TokenRequest request;
    request.form.add("grant_type", QStringLiteral("urn:ietf:params:oauth:grant-type:jwt-bearer"));
    request.form.add("scope", apiScope());
    request.form.addSecret("assertion", m_key.assertion(provider.issuer, now));
    return request;
}

} // namespace factordesk::zitadel
