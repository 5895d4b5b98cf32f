// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/worker.h"
#include "core/vault/vault.h"
#include "core/vault/vault_keeper.h"

#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace factordesk::vault {

/// The vault in a file. One thread of its own derives keys, reads and writes; one thing at a time.
class FileVaultKeeper final : public VaultKeeper
{
    Q_OBJECT

public:
    /// Where nothing is told, a new password's cost is measured. `means` must outlive the keeper
    /// and what it is still writing at its end.
    FileVaultKeeper(QString path, const Vault::Means& means,
                    std::optional<KeyCost> cost = std::nullopt);
    ~FileVaultKeeper() override;

    [[nodiscard]] const QString& path() const { return m_path; }

    [[nodiscard]] State state() const override;
    void create(Password password, RecoveryAnswer answer) override;
    void open(VaultKey key, Answer answer) override;
    void cancel() override;
    void lock() override;

    [[nodiscard]] bool isReadOnly() const override;
    [[nodiscard]] const std::vector<Entry>& entries() const override;
    [[nodiscard]] const std::vector<SetAside>& setAside() const override;
    [[nodiscard]] const Entry* entry(const EntryId& id) const override;

    void add(std::vector<Entry> entries, IdsAnswer answer) override;
    void replace(Entry entry, Answer answer) override;
    void remove(std::vector<EntryId> ids, RemovedAnswer answer) override;
    void putBack(std::vector<RemovedEntry> entries, Answer answer) override;
    void move(EntryId id, EntryId before, Answer answer) override;
    void takeCounter(EntryId id, CounterAnswer answer) override;
    void noteUse(EntryId id) override;

    void changePassword(Password old, Password fresh, Answer answer) override;
    void renewRecoveryKey(Password password, RecoveryAnswer answer) override;

    [[nodiscard]] const SecureBytes* secret(const QString& name) const override;
    void setSecret(const QString& name, SecureBytes secret, Answer answer) override;

    void listBackups(BackupsAnswer answer) override;
    void testBackup(int number, CountAnswer answer) override;
    void restoreBackup(int number, Answer answer) override;
    void openBackup(int number, VaultKey key, Answer answer) override;

private:
    /// A change in memory, and the way back where it cannot be written.
    using Change = std::function<Changed(Contents&)>;

    using Opening = std::function<Expected<std::unique_ptr<Vault>, VaultError>(
        const VaultKey&, const crypto::Argon2idBounds&)>;

    /// In the other thread; nothing when the vault is open or being opened.
    void startOpening(VaultKey key, Opening opening, Answer answer);
    void setOpening(bool isOpening);
    void takeOpened(Expected<std::unique_ptr<Vault>, VaultError> opened, const Answer& answer);
    /// Runs it when everything before is done; forgets it at a lock.
    void ask(std::function<void()> turn);
    void next();
    void change(Change change, Answer answer);
    /// Work on the open vault in the other thread. `done` is not called once it is locked.
    template <class Work, class Done>
    void work(Work work, Done done)
    {
        m_isBusy = true;
        std::erase_if(m_jobs, [](const background::Job& job) { return !job.isRunning(); });
        m_jobs.push_back(m_worker.start(
            [vault = m_vault, work = std::move(work)](const std::stop_token&) mutable {
                return work(*vault);
            },
            [this, generation = m_generation, done = std::move(done)](auto result) mutable {
                if (generation != m_generation)
                    return;
                m_isBusy = false;
                done(std::move(result));
                if (generation == m_generation)
                    next();
            }));
    }
    /// True unless the vault is open; the answer is Cancelled then.
    template <class Answer>
    [[nodiscard]] bool isClosedTo(const Answer& answer)
    {
        if (!m_vault)
            later(
                [answer] { answer(Unexpected(VaultError{.kind = VaultError::Kind::Cancelled})); });
        return !m_vault;
    }
    /// From the event loop.
    void later(std::function<void()> call);

    QString m_path;
    Vault::Means m_means;
    std::optional<KeyCost> m_cost;
    std::shared_ptr<Vault> m_vault;            ///< Shared with the work that is under way.
    int m_generation = 0;                      ///< Another one after each lock.
    std::deque<std::function<void()>> m_turns; ///< What waits, in order.
    bool m_isBusy = false;                     ///< A turn is under way.
    bool m_hasUses = false;                    ///< noteUse() since the last save.
    bool m_isOpening = false;
    std::function<void()> m_giveUpOpening;
    std::vector<Entry> m_noEntries;
    std::vector<SetAside> m_nothingAside;
    background::Job m_opening;
    std::vector<background::Job> m_jobs; ///< Never cancelled: what was begun is written.
    background::Worker m_worker{1};      ///< The first to go: it finishes what it has.
};

} // namespace factordesk::vault
