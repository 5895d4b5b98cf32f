// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/change_call.h"
#include "core/otp/code.h"

namespace factordesk::enrollment {

using VerifyCall = ChangeCall<zitadel::Details>;
using RegisterCall = ChangeCall<zitadel::Registration>;
using RemoveCall = ChangeCall<zitadel::Details>;

/// The three changes of a person's TOTP, each sent once and settled when its answer is lost.
/// `client` is borrowed and must outlive the call.
[[nodiscard]] std::unique_ptr<VerifyCall>
verifyTotp(zitadel::Client& client, const zitadel::UserId& person, const otp::Code& code,
           const ReadingSchedule& schedule = usualReadingSchedule(),
           EmptyReading empty = EmptyReading::Checked);

/// A lost answer of a registration that took place loses the secret with it: FoundDone then means
/// that the person is pending with a secret that nobody knows, and must be registered again.
[[nodiscard]] std::unique_ptr<RegisterCall>
registerTotp(zitadel::Client& client, const zitadel::UserId& person,
             const ReadingSchedule& schedule = usualReadingSchedule(),
             EmptyReading empty = EmptyReading::Checked);

[[nodiscard]] std::unique_ptr<RemoveCall>
removeTotp(zitadel::Client& client, const zitadel::UserId& person,
           const ReadingSchedule& schedule = usualReadingSchedule(),
           EmptyReading empty = EmptyReading::Checked);

} // namespace factordesk::enrollment
