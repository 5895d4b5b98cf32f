// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/random_source.h"
#include "core/secret/secure_bytes.h"
#include "core/vault/contents.h"
#include "core/vault/header.h"
#include "core/vault/vault_error.h"
#include "core/vault/vault_file.h"
#include "core/vault/vault_key.h"
#include "core/vault/vault_lock.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace factordesk::vault {

/// An open vault: what is in it, and the file that keeps it. It is opened, changed and saved by one
/// thread at a time, whichever that is, since each of these may take long. Everything goes from
/// memory with it.
class Vault
{
public:
    enum class Access {
        ReadOnly, ///< Whoever else writes it.
        Write,    ///< Holds the vault's lock.
    };
    /// Borrowed; both must outlive the vault and serve any thread.
    struct Means
    {
        const Clock& clock;
        RandomSource& random;
    };
    struct Created
    {
        std::unique_ptr<Vault> vault;
        RecoveryKey recoveryKey; ///< To be shown, once.
    };

    /// What is there before a save becomes a backup if it was saved this long after the newest one;
    /// if it was not, but has stood for so long, it takes the newest one's place. So backups lie at
    /// least this far apart, and nothing that stood is lost.
    static constexpr std::chrono::hours backupInterval{1};

    /// Makes an empty vault where there is no file, and its folder if need be. Kinds of error:
    /// EmptyPassword, Exists, InUse, those of the key derivation and of writeVaultFile().
    [[nodiscard]] static Expected<Created, VaultError>
    create(const QString& path, const Password& password, const KeyCost& cost, const Means& means);
    /// Kinds of error: those of reading the file and the key, NoRecoveryKey, and InUse for Write.
    /// Where the folder lets nothing be written, what was asked for writing is ReadOnly.
    [[nodiscard]] static Expected<std::unique_ptr<Vault>, VaultError>
    open(const QString& path, const VaultKey& key, Access access, const Means& means,
         const crypto::Argon2idBounds& bounds = slotBounds());
    /// For a file that opens no more, or is gone: opens one of its backups for writing and puts it
    /// in its place; what was there is the newest backup then. Kinds of error: those of open(), of
    /// the backup, and of writeVaultFile().
    [[nodiscard]] static Expected<std::unique_ptr<Vault>, VaultError>
    openBackup(const QString& path, int number, const VaultKey& key, const Means& means,
               const crypto::Argon2idBounds& bounds = slotBounds());

    [[nodiscard]] Access access() const { return m_lock ? Access::Write : Access::ReadOnly; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] WallTime savedAt() const { return m_header.savedAt; }
    [[nodiscard]] const Contents& contents() const { return m_contents; }
    /// To be changed; then save().
    [[nodiscard]] Contents& contents() { return m_contents; }

    /// Writes the contents as they are; the file is as before where that fails. Kinds of error:
    /// OpenedReadOnly, TooLarge, ChangedOutside where another save than ours is on the disk, and
    /// those of writeVaultFile().
    [[nodiscard]] Expected<void, VaultError> save();

    /// The same, and what was there before is the newest backup then, whatever its age.
    [[nodiscard]] Expected<void, VaultError> saveKeepingBackup();

    /// Puts another password in the place of the old one, and saves. Kinds of error: WrongPassword,
    /// EmptyPassword, and those of save().
    [[nodiscard]] Expected<void, VaultError>
    changePassword(const Password& old, const Password& fresh, const KeyCost& cost);
    /// A new recovery key; the one before opens the vault no more. Kinds of error: WrongPassword,
    /// and those of save().
    [[nodiscard]] Expected<RecoveryKey, VaultError> renewRecoveryKey(const Password& password,
                                                                     const KeyCost& cost);

    /// Those whose header can be read, the newest first.
    [[nodiscard]] std::vector<Backup> backups() const;
    /// Reads a backup to its end, as restore() would, and changes nothing. Kinds of error: those of
    /// reading a file; WrongPassword for one of another vault.
    [[nodiscard]] Expected<Contents, VaultError> readBackup(int number) const;
    /// Makes the contents of a backup the present ones but for what keepWhatMovedOn() keeps, and
    /// saves; those before are the newest backup then. Kinds of error: those of readBackup() and
    /// save().
    [[nodiscard]] Expected<void, VaultError> restore(int number);

private:
    Vault(QString path, Means means) : m_path(std::move(path)), m_means(means) {}

    [[nodiscard]] Expected<void, VaultError> lockForWriting();
    [[nodiscard]] Expected<void, VaultError> takeFile(std::span<const std::byte> file,
                                                      const VaultKey& key,
                                                      const crypto::Argon2idBounds& bounds);
    [[nodiscard]] Expected<Slot, VaultError>
    newSlot(SlotKind kind, std::span<const std::byte> secret, const KeyCost& cost) const;
    [[nodiscard]] Expected<void, VaultError> check(const Password& password,
                                                   const crypto::Argon2idBounds& bounds) const;
    [[nodiscard]] Expected<void, VaultError> write(const Header& header, bool isNew);
    /// write() without a look at what is there.
    [[nodiscard]] Expected<void, VaultError> put(const Header& header, Earlier earlier);
    [[nodiscard]] Earlier becomesOfPresent() const;
    [[nodiscard]] crypto::AeadKey masterKey() const;

    QString m_path;
    Means m_means;
    std::optional<VaultLock> m_lock;
    Header m_header;
    SecureBytes m_masterKey;
    Contents m_contents;
    bool m_wantsBackup = false; ///< With the next save, whatever the age of the newest.
};

} // namespace factordesk::vault
