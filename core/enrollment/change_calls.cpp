// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/change_calls.h"

namespace factordesk::enrollment {

using zitadel::FactorState;

std::unique_ptr<VerifyCall> verifyTotp(zitadel::Client& client, const zitadel::UserId& person,
                                       const otp::Code& code, const ReadingSchedule& schedule,
                                       EmptyReading empty)
{
    return std::make_unique<VerifyCall>(client, person, client.verifyTotp(person, code),
                                        FactorState::Active, schedule, empty);
}

std::unique_ptr<RegisterCall> registerTotp(zitadel::Client& client, const zitadel::UserId& person,
                                           const ReadingSchedule& schedule, EmptyReading empty)
{
    return std::make_unique<RegisterCall>(client, person, client.registerTotp(person),
                                          FactorState::Pending, schedule, empty);
}

std::unique_ptr<RemoveCall> removeTotp(zitadel::Client& client, const zitadel::UserId& person,
                                       const ReadingSchedule& schedule, EmptyReading empty)
{
    return std::make_unique<RemoveCall>(client, person, client.removeTotp(person),
                                        FactorState::None, schedule, empty);
}

} // namespace factordesk::enrollment
