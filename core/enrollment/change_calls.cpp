// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/change_calls.h"

namespace factordesk::enrollment {

using journal::Change;

std::unique_ptr<VerifyCall> verifyTotp(ChangeMeans means, const Whom& person, const otp::Code& code)
{
    BegunChange begun = means.journal.begin(Change::Verify, person);
    auto call = means.client.verifyTotp(person.id, code);
    return std::make_unique<VerifyCall>(std::move(means), std::move(begun), std::move(call));
}

std::unique_ptr<RegisterCall> registerTotp(ChangeMeans means, const Whom& person)
{
    BegunChange begun = means.journal.begin(Change::Register, person);
    auto call = means.client.registerTotp(person.id);
    return std::make_unique<RegisterCall>(std::move(means), std::move(begun), std::move(call));
}

std::unique_ptr<RemoveCall> removeTotp(ChangeMeans means, const Whom& person)
{
    BegunChange begun = means.journal.begin(Change::Remove, person);
    auto call = means.client.removeTotp(person.id);
    return std::make_unique<RemoveCall>(std::move(means), std::move(begun), std::move(call));
}

std::unique_ptr<RecoveryCodesCall> generateRecoveryCodes(ChangeMeans means, const Whom& person,
                                                         std::uint32_t count)
{
    BegunChange begun = means.journal.begin(Change::RecoveryCodes, person);
    auto call = means.client.generateRecoveryCodes(person.id, count);
    return std::make_unique<RecoveryCodesCall>(std::move(means), std::move(begun), std::move(call));
}

} // namespace factordesk::enrollment
