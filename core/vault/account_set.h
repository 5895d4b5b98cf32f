// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vault/entry.h"

#include <cstddef>
#include <span>
#include <unordered_set>

namespace factordesk::vault {

/// Accounts by what makes one the same as another: it makes the same codes (makeSameCodes) under
/// the same issuer and account name. One secret under two names is two accounts. An account is
/// found in the same time whatever their number.
class AccountSet
{
public:
    /// `entries` are borrowed and must outlive the set, where they are.
    explicit AccountSet(std::span<const Entry> entries = {});

    /// False when it is there already. `account` is borrowed likewise.
    bool insert(const otpauth::Account& account);

private:
    struct Hash
    {
        std::size_t seed = 0; ///< Another in each process, so that nobody can make them collide.
        std::size_t operator()(const otpauth::Account* account) const noexcept;
    };
    struct IsSame
    {
        bool operator()(const otpauth::Account* first,
                        const otpauth::Account* second) const noexcept;
    };

    std::unordered_set<const otpauth::Account*, Hash, IsSame> m_accounts;
};

} // namespace factordesk::vault
