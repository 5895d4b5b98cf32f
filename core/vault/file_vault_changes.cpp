// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of an open vault: the half of FileVaultKeeper that changes something.
#include "core/vault/file_vault_keeper.h"

#include <algorithm>
#include <utility>

namespace factordesk::vault {

namespace {

QDateTime utc(WallTime moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), Qt::UTC);
}

} // namespace

void FileVaultKeeper::add(std::vector<Entry> entries, IdsAnswer answer)
{
    const auto fresh = std::make_shared<std::vector<Entry>>(std::move(entries));
    const auto ids = std::make_shared<std::vector<EntryId>>();
    change(
        [this, fresh, ids](Contents& contents) {
            return addEntries(contents, std::move(*fresh), m_means.random, *ids);
        },
        [ids, answer](const Expected<void, VaultError>& saved) {
            saved ? answer(std::move(*ids)) : answer(Unexpected(saved.error()));
        });
}

void FileVaultKeeper::replace(Entry entry, Answer answer)
{
    const auto fresh = std::make_shared<Entry>(std::move(entry));
    change([fresh](Contents& contents) { return replaceEntry(contents, std::move(*fresh)); },
           std::move(answer));
}

void FileVaultKeeper::remove(std::vector<EntryId> ids, RemovedAnswer answer)
{
    const auto removed = std::make_shared<std::vector<RemovedEntry>>();
    change([ids = std::move(ids),
            removed](Contents& contents) { return removeEntries(contents, ids, *removed); },
           [removed, answer](const Expected<void, VaultError>& saved) {
               saved ? answer(std::move(*removed)) : answer(Unexpected(saved.error()));
           });
}

void FileVaultKeeper::putBack(std::vector<RemovedEntry> entries, Answer answer)
{
    const auto back = std::make_shared<std::vector<RemovedEntry>>(std::move(entries));
    change([back](Contents& contents) { return putBackEntries(contents, std::move(*back)); },
           std::move(answer));
}

void FileVaultKeeper::move(EntryId id, EntryId before, Answer answer)
{
    change([id, before](Contents& contents) { return moveEntry(contents, id, before); },
           std::move(answer));
}

void FileVaultKeeper::takeCounter(EntryId id, CounterAnswer answer)
{
    const auto counter = std::make_shared<std::uint64_t>(0);
    change([id, counter](Contents& contents) { return vault::takeCounter(contents, id, *counter); },
           [counter, answer](const Expected<void, VaultError>& saved) {
               saved ? answer(*counter) : answer(Unexpected(saved.error()));
           });
}

void FileVaultKeeper::setSecret(const QString& name, SecureBytes secret, Answer answer)
{
    const auto value = std::make_shared<SecureBytes>(std::move(secret));
    change([name, value](
               Contents& contents) { return vault::setSecret(contents, name, std::move(*value)); },
           std::move(answer));
}

void FileVaultKeeper::noteUse(EntryId id)
{
    if (!m_vault)
        return;
    ask([this, id] {
        auto& entries = m_vault->contents().entries;
        const auto used = std::ranges::find(entries, id, &Entry::id);
        if (used == entries.end())
            return;
        used->lastUsed = utc(m_means.clock.now());
        ++used->timesUsed;
        m_hasUses = true;
        emit entriesChanged();
    });
}

void FileVaultKeeper::changePassword(Password old, Password fresh, Answer answer)
{
    if (isClosedTo(answer))
        return;
    const auto keys =
        std::make_shared<std::pair<Password, Password>>(std::move(old), std::move(fresh));
    ask([this, keys, answer] {
        work(
            [keys, cost = m_cost, &clock = m_means.clock](Vault& vault) {
                return vault.changePassword(keys->first, keys->second,
                                            cost ? *cost : measuredKeyCost(clock));
            },
            [answer](const Expected<void, VaultError>& changed) { answer(changed); });
    });
}

void FileVaultKeeper::renewRecoveryKey(Password password, RecoveryAnswer answer)
{
    if (isClosedTo(answer))
        return;
    const auto key = std::make_shared<Password>(std::move(password));
    ask([this, key, answer] {
        work([key, cost = m_cost.value_or(KeyCost{})](
                 Vault& vault) { return vault.renewRecoveryKey(*key, cost); },
             [answer](const Expected<RecoveryKey, VaultError>& renewed) {
                 renewed ? answer(renewed->text()) : answer(Unexpected(renewed.error()));
             });
    });
}

void FileVaultKeeper::listBackups(BackupsAnswer answer)
{
    if (!m_vault) {
        m_jobs.push_back(
            m_worker.start([path = m_path](const std::stop_token&) { return backupsOf(path); },
                           [answer](std::vector<Backup> found) { answer(std::move(found)); }));
        return;
    }
    ask([this, answer] {
        work([](Vault& vault) { return vault.backups(); },
             [answer](std::vector<Backup> found) { answer(std::move(found)); });
    });
}

void FileVaultKeeper::testBackup(int number, CountAnswer answer)
{
    if (isClosedTo(answer))
        return;
    ask([this, number, answer] {
        work(
            [number](Vault& vault) -> Expected<std::size_t, VaultError> {
                const auto contents = vault.readBackup(number);
                if (!contents)
                    return Unexpected(contents.error());
                return contents->entries.size();
            },
            [answer](const Expected<std::size_t, VaultError>& count) { answer(count); });
    });
}

void FileVaultKeeper::restoreBackup(int number, Answer answer)
{
    if (isClosedTo(answer))
        return;
    ask([this, number, answer] {
        work([number](Vault& vault) { return vault.readBackup(number); },
             [this, answer](Expected<Contents, VaultError> contents) {
                 if (!contents) {
                     answer(Unexpected(contents.error()));
                     return;
                 }
                 keepWhatMovedOn(*contents, std::as_const(*m_vault).contents());
                 // In this thread, as every change of what is shown.
                 const auto earlier = std::make_shared<Contents>(
                     std::exchange(m_vault->contents(), *std::move(contents)));
                 work([](Vault& vault) { return vault.saveKeepingBackup(); },
                      [this, earlier, answer](const Expected<void, VaultError>& saved) {
                          if (!saved)
                              m_vault->contents() = std::move(*earlier);
                          else
                              emit entriesChanged();
                          answer(saved);
                      });
             });
    });
}

} // namespace factordesk::vault
