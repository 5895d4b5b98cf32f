// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/failure.h"
#include "core/base/expected.h"
#include "core/keyring/secret_store.h"
#include "core/secret/secure_bytes.h"
#include "core/zitadel/server_profile.h"

#include <QString>

namespace factordesk::cli {

/// The server that the window's settings know by that name (or by its id). Nothing is changed.
[[nodiscard]] Expected<zitadel::ServerProfile, Failure> storedProfile(const QString& name);

/// A secret of a profile from the system's keyring, which may ask the person at this computer to
/// open it. Empty where none is kept, which is no failure for a proxy's password alone.
[[nodiscard]] Expected<SecureBytes, Failure> storedSecret(const zitadel::ServerProfile& profile,
                                                          keyring::SecretKind kind);

} // namespace factordesk::cli
