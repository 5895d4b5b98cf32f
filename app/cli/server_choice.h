// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/inputs.h"
#include "core/enrollment/server_secrets.h"
#include "core/zitadel/server_profile.h"

namespace factordesk::cli {

/// The options that say which server and how, after a command's own.
[[nodiscard]] QList<Option> withServerOptions(QList<Option> options);

/// The option that names a service account's key, in place of a token.
[[nodiscard]] QString keyFileOption();

/// A server as the options describe it: one of the settings by --profile, or one by --server, with
/// what the other options say put in place of what the profile says.
struct ServerChoice
{
    zitadel::ServerProfile profile;
    enrollment::ServerSecrets secrets;

    /// Reads the token (and the certificate authorities); sends nothing. There is no token when a
    /// key is named in its place.
    [[nodiscard]] static Expected<ServerChoice, Failure> read(const Arguments& arguments,
                                                              Inputs& inputs);
};

} // namespace factordesk::cli
