// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/zitadel/signin/service_account_key.h"
#include "core/zitadel/signin/sign_in_failure.h"
#include "core/zitadel/signin/sign_in_method.h"
#include "ui/text/explanation.h"

#include <QString>

namespace factordesk::text {

/// What is wrong with a file that was chosen as a service account's key, and what to do.
[[nodiscard]] QString explain(zitadel::KeyFileError error);

/// Why nobody is signed in, and what to do. Never empty.
[[nodiscard]] Explanation explain(const zitadel::SignInFailure& failure);

/// That a session is over here and perhaps not at its server: why, and what to do. Never empty.
[[nodiscard]] Explanation notRevoked(const zitadel::SignInFailure& failure);

/// What that way of signing in is for, in one sentence.
[[nodiscard]] QString purposeOf(zitadel::SignInMethod method);

} // namespace factordesk::text
