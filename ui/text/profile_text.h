// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keyring/secret_store.h"
#include "core/net/certificate_pin.h"
#include "core/zitadel/profile_store.h"

#include <QString>

#include <optional>

namespace factordesk::text {

/// One sentence each.
[[nodiscard]] QString explain(zitadel::ProfileNameError error);
[[nodiscard]] QString explain(zitadel::ProfileStoreError error);
[[nodiscard]] QString explain(const zitadel::ProfileProblem& problem);
/// Where a token was put; empty where there is nothing to say.
[[nodiscard]] QString keptText(const keyring::Kept& kept);
/// Why nobody is signed in.
[[nodiscard]] QString missingTokenText(keyring::SecretStoreError error);

/// A fingerprint to be compared by eye: four lines of eight pairs.
[[nodiscard]] QString fingerprintText(const net::CertificatePin& pin);

} // namespace factordesk::text
