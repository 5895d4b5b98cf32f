// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/inputs.h"
#include "core/zitadel/signin/sign_in.h"

namespace factordesk::cli {

/// Reads the file of --key-file and signs its service account in at `address`: asks the server, and
/// runs the event loop until it has answered.
[[nodiscard]] Expected<zitadel::Session, Failure>
signInByKeyFile(const QString& file, Inputs& inputs, const zitadel::SignInTools& tools,
                const zitadel::ServerAddress& address);

} // namespace factordesk::cli
