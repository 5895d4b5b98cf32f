// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/change_call.h"
#include "core/otp/code.h"

namespace factordesk::enrollment {

using VerifyCall = ChangeCall<zitadel::Details>;
using RegisterCall = ChangeCall<zitadel::Registration>;
using RemoveCall = ChangeCall<zitadel::Details>;
using RecoveryCodesCall = ChangeCall<zitadel::RecoveryCodes>;

/// The changes of a person's TOTP, each sent once, settled when its answer is lost, and
/// entered into the journal.
[[nodiscard]] std::unique_ptr<VerifyCall> verifyTotp(ChangeMeans means, const Whom& person,
                                                     const otp::Code& code);

/// A lost answer of a registration that took place loses the secret with it: FoundDone then means
/// that the person is pending with a secret that nobody knows, and must be registered again.
[[nodiscard]] std::unique_ptr<RegisterCall> registerTotp(ChangeMeans means, const Whom& person);

[[nodiscard]] std::unique_ptr<RemoveCall> removeTotp(ChangeMeans means, const Whom& person);

/// New recovery codes beside those the person has. A lost answer stays unsettled: nothing that can
/// be read tells whether codes were made, and what they are is lost either way.
[[nodiscard]] std::unique_ptr<RecoveryCodesCall>
generateRecoveryCodes(ChangeMeans means, const Whom& person, std::uint32_t count);

} // namespace factordesk::enrollment
