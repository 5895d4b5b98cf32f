// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random_source.h"
#include "core/vault/vault.h"
#include "tests/support/fake_clock.h"

#include <QTemporaryDir>

namespace factordesk::test {

/// The cheapest key there is, so that a test need not wait.
inline vault::KeyCost leastCost()
{
    return {.cost = {.memoryKib = 8, .passes = 1}, .bounds = {}};
}

inline vault::Password password(const char* text = "correct horse")
{
    return {SecureBytes::copyOf(text)};
}

/// An account by its name; HOTP where a counter is told.
inline vault::Entry account(const QString& name, std::optional<std::uint64_t> counter = {})
{
    vault::Entry entry;
    entry.account.issuer = QStringLiteral("Example");
    entry.account.name = name;
    entry.account.secret = SecureBytes::copyOf("12345678901234567890");
    if (counter) {
        entry.account.parameters.kind = otp::Kind::Hotp;
        entry.account.counter = *counter;
    }
    return entry;
}

/// The names of the accounts, in order.
inline QStringList namesIn(const std::vector<vault::Entry>& entries)
{
    QStringList names;
    for (const vault::Entry& entry : entries)
        names.append(entry.account.name);
    return names;
}

/// A folder for one vault, with what a vault needs.
class VaultBench
{
public:
    QTemporaryDir folder;
    FakeClock clock;
    SystemRandom random;

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("my.vault")); }
    [[nodiscard]] vault::Vault::Means means() { return {clock, random}; }

    /// A vault with these accounts, under password().
    [[nodiscard]] std::unique_ptr<vault::Vault> make(const QStringList& names = {})
    {
        auto made = vault::Vault::create(path(), password(), leastCost(), means());
        if (!made)
            return nullptr;
        for (const QString& name : names)
            made->vault->contents().entries.push_back(account(name));
        if (!names.isEmpty() && !made->vault->save())
            return nullptr;
        return std::move(made->vault);
    }
    [[nodiscard]] Expected<std::unique_ptr<vault::Vault>, vault::VaultError>
    open(const vault::VaultKey& key = password(),
         vault::Vault::Access access = vault::Vault::Access::Write)
    {
        return vault::Vault::open(path(), key, access, means(), leastCost().bounds);
    }
};

} // namespace factordesk::test
