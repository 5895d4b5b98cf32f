// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/secret_store.h"
#include "core/zitadel/profile_id.h"
#include "core/zitadel/signin/grant.h"
#include "core/zitadel/signin/sign_in_method.h"

#include <memory>
#include <optional>

namespace factordesk::ui {

/// The name under which a secret of a profile is kept.
[[nodiscard]] keyring::SecretName secretName(const zitadel::ProfileId& id,
                                             keyring::SecretKind kind);

/// What a session of that method is resumed with: TokenSource::keepsake() goes under this kind.
[[nodiscard]] keyring::SecretKind keptKind(zitadel::SignInMethod method);

/// The grant that a session of that method goes on with in another run of the program; nullptr
/// where there is none: for a pasted token, and for a key that cannot be read.
[[nodiscard]] std::unique_ptr<zitadel::Grant>
keptGrant(zitadel::SignInMethod method, const QString& clientId, SecureBytes keepsake);

/// Removes what any sign-in has left for that profile, but for one kind. A proxy's password is no
/// sign-in. `store` must outlive the request.
void forgetSignIns(keyring::SecretStore& store, const zitadel::ProfileId& id,
                   std::optional<keyring::SecretKind> except, QObject& context);

} // namespace factordesk::ui
