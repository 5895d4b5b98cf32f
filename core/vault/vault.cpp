// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/vault.h"

#include "core/vault/contents_changes.h"

#include <QDir>
#include <QFileInfo>

#include <span>
#include <utility>

namespace factordesk::vault {

namespace {

using Kind = VaultError::Kind;

/// Where a link leads, so that a save replaces the file and not the link.
QString resolved(const QString& path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

std::span<const std::byte> secretOf(const VaultKey& key)
{
    const auto* const password = std::get_if<Password>(&key);
    return password ? password->text.bytes() : std::get<RecoveryKey>(key).secret().bytes();
}

SlotKind kindOf(const VaultKey& key)
{
    return std::holds_alternative<Password>(key) ? SlotKind::Password : SlotKind::RecoveryKey;
}

/// A recovery key is 160 random bits: what a password needs passes for is in it already.
KeyCost recoveryCost(KeyCost cost)
{
    cost.cost.passes = cost.bounds.minimumPasses;
    return cost;
}

} // namespace

Expected<Vault::Created, VaultError> Vault::create(const QString& path, const Password& password,
                                                   const KeyCost& cost, const Means& means)
{
    if (password.text.isEmpty())
        return Unexpected(VaultError{.kind = Kind::EmptyPassword});
    const QString absolute = resolved(path);
    if (!QDir().mkpath(QFileInfo(absolute).absolutePath()))
        return Unexpected(VaultError{.kind = Kind::ReadOnlyFolder});
    std::unique_ptr<Vault> vault(new Vault(absolute, means));
    if (auto locked = vault->lockForWriting(); !locked)
        return Unexpected(locked.error());
    if (QFileInfo::exists(absolute))
        return Unexpected(VaultError{.kind = Kind::Exists});

    means.random.fill(vault->m_header.vaultId);
    vault->m_masterKey = SecureBytes(crypto::aeadKeySize);
    means.random.fill(vault->m_masterKey.bytes());
    RecoveryKey recoveryKey = RecoveryKey::generate(means.random);
    auto first = vault->newSlot(SlotKind::Password, password.text.bytes(), cost);
    if (!first)
        return Unexpected(first.error());
    auto second =
        vault->newSlot(SlotKind::RecoveryKey, recoveryKey.secret().bytes(), recoveryCost(cost));
    if (!second)
        return Unexpected(second.error());
    vault->m_header.keySlots = {*std::move(first), *std::move(second)};
    if (auto written = vault->write(vault->m_header, true); !written)
        return Unexpected(written.error());
    return Created{std::move(vault), std::move(recoveryKey)};
}

Expected<std::unique_ptr<Vault>, VaultError> Vault::open(const QString& path, const VaultKey& key,
                                                         Access access, const Means& means,
                                                         const crypto::Argon2idBounds& bounds)
{
    std::unique_ptr<Vault> vault(new Vault(resolved(path), means));
    // Not even a lock beside what is no vault.
    if (auto first = readVaultFile(vault->m_path); !first)
        return Unexpected(first.error());
    if (access == Access::Write) {
        const auto locked = vault->lockForWriting();
        if (!locked && locked.error().kind != Kind::ReadOnlyFolder)
            return Unexpected(locked.error());
    }
    // Under the lock, so that nobody replaces it between reading and writing.
    const auto file = readVaultFile(vault->m_path);
    if (!file)
        return Unexpected(file.error());
    if (auto taken = vault->takeFile(*file, key, bounds); !taken)
        return Unexpected(taken.error());
    return vault;
}

Expected<std::unique_ptr<Vault>, VaultError> Vault::openBackup(const QString& path, int number,
                                                               const VaultKey& key,
                                                               const Means& means,
                                                               const crypto::Argon2idBounds& bounds)
{
    std::unique_ptr<Vault> vault(new Vault(resolved(path), means));
    if (auto locked = vault->lockForWriting(); !locked)
        return Unexpected(locked.error());
    const auto file = readVaultFile(backupPath(vault->m_path, number));
    if (!file)
        return Unexpected(file.error());
    if (auto taken = vault->takeFile(*file, key, bounds); !taken)
        return Unexpected(taken.error());
    // What is there opens no more: nothing of it can be compared with, but it is kept.
    if (auto written = vault->put(vault->m_header, Earlier::KeptOnce); !written)
        return Unexpected(written.error());
    return vault;
}

Expected<void, VaultError> Vault::lockForWriting()
{
    auto lock = VaultLock::take(m_path);
    if (!lock)
        return Unexpected(lock.error());
    m_lock = *std::move(lock);
    return {};
}

Expected<void, VaultError> Vault::takeFile(std::span<const std::byte> file, const VaultKey& key,
                                           const crypto::Argon2idBounds& bounds)
{
    if (secretOf(key).empty())
        return Unexpected(VaultError{.kind = Kind::EmptyPassword});
    auto parsed = parseHeader(file);
    if (!parsed)
        return Unexpected(parsed.error());
    const Slot* const slot = parsed->header.slot(kindOf(key));
    if (!slot) {
        const bool isPassword = kindOf(key) == SlotKind::Password;
        return Unexpected(
            VaultError{.kind = isPassword ? Kind::WrongPassword : Kind::NoRecoveryKey});
    }
    auto masterKey = openSlot(parsed->header.vaultId, *slot, secretOf(key), bounds);
    if (!masterKey)
        return Unexpected(masterKey.error());
    m_masterKey = *std::move(masterKey);
    auto contents = openContents(file, *parsed, this->masterKey());
    if (!contents)
        return Unexpected(contents.error());
    m_contents = *std::move(contents);
    m_header = std::move(parsed->header);
    return {};
}

Expected<Slot, VaultError> Vault::newSlot(SlotKind kind, std::span<const std::byte> secret,
                                          const KeyCost& cost) const
{
    return makeSlot({.vaultId = m_header.vaultId,
                     .kind = kind,
                     .masterKey = m_masterKey.copy(),
                     .cost = cost.cost,
                     .bounds = cost.bounds},
                    secret, m_means.random);
}

Expected<void, VaultError> Vault::check(const Password& password,
                                        const crypto::Argon2idBounds& bounds) const
{
    const Slot* const slot = m_header.slot(SlotKind::Password);
    if (!slot || password.text.isEmpty())
        return Unexpected(VaultError{.kind = Kind::WrongPassword});
    const auto key = openSlot(m_header.vaultId, *slot, password.text.bytes(), bounds);
    if (!key)
        return Unexpected(key.error());
    return {};
}

Expected<void, VaultError> Vault::save()
{
    return write(m_header, false);
}

Expected<void, VaultError> Vault::saveKeepingBackup()
{
    m_wantsBackup = true;
    auto saved = save();
    m_wantsBackup = false;
    return saved;
}

Expected<void, VaultError> Vault::write(const Header& header, bool isNew)
{
    if (!m_lock)
        return Unexpected(VaultError{.kind = Kind::OpenedReadOnly});
    if (!isNew) {
        const auto present = readVaultHeader(m_path);
        if (!present || present->header.saveId != m_header.saveId)
            return Unexpected(VaultError{.kind = Kind::ChangedOutside});
    }
    return put(header, isNew ? Earlier::None : becomesOfPresent());
}

Expected<void, VaultError> Vault::put(const Header& header, Earlier earlier)
{
    Header next = header;
    m_means.random.fill(next.saveId);
    next.savedAt = m_means.clock.now();
    const auto file = sealFile(m_contents, next, masterKey(), m_means.random);
    if (!file)
        return Unexpected(file.error());
    auto written = writeVaultFile(m_path, *file, earlier);
    if (!written)
        return written;
    m_header = std::move(next);
    return {};
}

Earlier Vault::becomesOfPresent() const
{
    const std::vector<Backup> known = backups();
    if (m_wantsBackup || known.empty())
        return Earlier::KeptOnce;
    // A clock that was set back must not end the making of backups.
    const auto distance = m_header.savedAt - known.front().savedAt;
    if (distance >= backupInterval || distance < std::chrono::milliseconds(0))
        return Earlier::KeptOnce;
    const bool stood = m_means.clock.now() - m_header.savedAt >= backupInterval;
    return stood ? Earlier::KeptOverNewest : Earlier::Replaced;
}

Expected<void, VaultError> Vault::changePassword(const Password& old, const Password& fresh,
                                                 const KeyCost& cost)
{
    if (auto checked = check(old, cost.bounds); !checked)
        return checked;
    auto slot = newSlot(SlotKind::Password, fresh.text.bytes(), cost);
    if (!slot)
        return Unexpected(slot.error());
    Header header = m_header;
    header.setSlot(*std::move(slot));
    return write(header, false);
}

Expected<RecoveryKey, VaultError> Vault::renewRecoveryKey(const Password& password,
                                                          const KeyCost& cost)
{
    if (auto checked = check(password, cost.bounds); !checked)
        return Unexpected(checked.error());
    RecoveryKey key = RecoveryKey::generate(m_means.random);
    auto slot = newSlot(SlotKind::RecoveryKey, key.secret().bytes(), recoveryCost(cost));
    if (!slot)
        return Unexpected(slot.error());
    Header header = m_header;
    header.setSlot(*std::move(slot));
    if (auto written = write(header, false); !written)
        return Unexpected(written.error());
    return key;
}

std::vector<Backup> Vault::backups() const
{
    return backupsOf(m_path);
}

Expected<Contents, VaultError> Vault::readBackup(int number) const
{
    const auto file = readVaultFile(backupPath(m_path, number));
    if (!file)
        return Unexpected(file.error());
    const auto parsed = parseHeader(*file);
    if (!parsed)
        return Unexpected(parsed.error());
    if (parsed->header.vaultId != m_header.vaultId)
        return Unexpected(VaultError{.kind = Kind::WrongPassword});
    return openContents(*file, *parsed, masterKey());
}

Expected<void, VaultError> Vault::restore(int number)
{
    auto contents = readBackup(number);
    if (!contents)
        return Unexpected(contents.error());
    keepWhatMovedOn(*contents, m_contents);
    std::swap(m_contents, *contents);
    auto saved = saveKeepingBackup();
    if (!saved)
        std::swap(m_contents, *contents);
    return saved;
}

crypto::AeadKey Vault::masterKey() const
{
    return m_masterKey.bytes().first<crypto::aeadKeySize>();
}

} // namespace factordesk::vault
