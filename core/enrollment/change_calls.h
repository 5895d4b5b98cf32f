// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/change_call.h"
#include "core/otp/code.h"

namespace factordesk::enrollment {

using VerifyCall = ChangeCall<zitadel::Details>;
using RegisterCall = ChangeCall<zitadel::Registration>;
using RemoveCall = ChangeCall<zitadel::Details>;

/// The three changes of a person's TOTP, each sent once, settled when its answer is lost, and
/// entered into the journal.
[[nodiscard]] std::unique_ptr<VerifyCall> verifyTotp(ChangeMeans means, const Whom& person,
                                                     const otp::Code& code);

/// A lost answer of a registration that took place loses the secret with it: FoundDone then means
/// that the person is pending with a secret that nobody knows, and must be registered again.
[[nodiscard]] std::unique_ptr<RegisterCall> registerTotp(ChangeMeans means, const Whom& person);

[[nodiscard]] std::unique_ptr<RemoveCall> removeTotp(ChangeMeans means, const Whom& person);

} // namespace factordesk::enrollment
