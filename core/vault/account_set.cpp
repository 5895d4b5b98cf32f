// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/account_set.h"

#include <QHashFunctions>

namespace factordesk::vault {

std::size_t AccountSet::Hash::operator()(const otpauth::Account* account) const noexcept
{
    const auto secret = account->secret.bytes();
    return qHashMulti(qHashBits(secret.data(), secret.size(), seed), account->issuer,
                      account->name);
}

bool AccountSet::IsSame::operator()(const otpauth::Account* first,
                                    const otpauth::Account* second) const noexcept
{
    return first->issuer == second->issuer && first->name == second->name &&
           makeSameCodes(*first, *second);
}

AccountSet::AccountSet(std::span<const Entry> entries)
    : m_accounts(entries.size(), Hash{.seed = QHashSeed::globalSeed()})
{
    for (const Entry& entry : entries)
        insert(entry.account);
}

bool AccountSet::insert(const otpauth::Account& account)
{
    return m_accounts.insert(&account).second;
}

} // namespace factordesk::vault
