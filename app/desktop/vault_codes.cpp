// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/vault_codes.h"

#include "ui/codes/account_row.h"

namespace factordesk::app {

bool VaultCodes::isOpen() const
{
    return m_codes.phase() == ui::CodesController::Phase::Open;
}

std::vector<ui::CodeSource::Account> VaultCodes::accounts() const
{
    std::vector<Account> accounts;
    for (const vault::Entry& entry : m_codes.keeper().entries()) {
        const ui::AccountRow row = ui::rowOf(entry);
        if (row.parameters == otp::zitadelParameters)
            accounts.push_back({.id = row.id.value, .issuer = row.issuer, .name = row.name});
    }
    return accounts;
}

otp::Code VaultCodes::codeOf(const QUuid& id) const
{
    return m_codes.codeNow({id});
}

} // namespace factordesk::app
