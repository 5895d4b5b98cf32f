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

/// What a media type is called, the same in every language, such as "gRPC-Web".
[[nodiscard]] QString mediaTypeName(zitadel::MediaType mediaType);
/// The names as a list in a sentence, such as "JSON and gRPC-Web".
[[nodiscard]] QString mediaTypeNames(const QList<zitadel::MediaType>& mediaTypes);
/// Which media types the profile's server was found to answer, and which one is in use; empty
/// before that is known.
[[nodiscard]] QString mediaTypesText(const zitadel::ServerProfile& profile);

/// A fingerprint to be compared by eye: four lines of eight pairs.
[[nodiscard]] QString fingerprintText(const net::CertificatePin& pin);

} // namespace factordesk::text
