// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"
#include "core/secret/secure_bytes.h"
#include "core/vault/contents_changes.h"
#include "core/vault/entry.h"
#include "core/vault/set_aside.h"
#include "core/vault/vault_error.h"
#include "core/vault/vault_file.h"
#include "core/vault/vault_key.h"

#include <QObject>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace factordesk::vault {

/// The vault of this person as windows use it: one file, opened on first need and locked again.
///
/// Everything that takes long happens on other threads. Every answer comes exactly once, from the
/// event loop, never from within the call; a lock() or the keeper's end drops what has not been
/// answered, but never a change that was begun: that is written. Changes are written in the order
/// in which they were asked for, each whole or not at all; entries() shows a change as soon as it
/// is on disk, and entriesChanged() comes before its answer. While the state is not Open, every
/// change answers Cancelled.
class VaultKeeper : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Absent,  ///< There is no file yet.
        Locked,  ///< Nothing of it is in memory.
        Opening, ///< A key is being derived, or the file made or read.
        Open,
    };
    using Answer = std::function<void(Expected<void, VaultError>)>;
    using CounterAnswer = std::function<void(Expected<std::uint64_t, VaultError>)>;
    using IdsAnswer = std::function<void(Expected<std::vector<EntryId>, VaultError>)>;
    using RemovedAnswer = std::function<void(Expected<std::vector<RemovedEntry>, VaultError>)>;
    /// The text of a new recovery key, shown once.
    using RecoveryAnswer = std::function<void(Expected<SecureBytes, VaultError>)>;

    using BackupsAnswer = std::function<void(Expected<std::vector<Backup>, VaultError>)>;
    /// How many entries there are.
    using CountAnswer = std::function<void(Expected<std::size_t, VaultError>)>;

    using QObject::QObject;

    [[nodiscard]] virtual State state() const = 0;
    /// Open, but in a folder that lets nothing be written: changes answer OpenedReadOnly.
    [[nodiscard]] virtual bool isReadOnly() const = 0;

    /// Makes the vault and leaves it open. Only when Absent.
    virtual void create(Password password, RecoveryAnswer answer) = 0;
    /// Only when Locked.
    virtual void open(VaultKey key, Answer answer) = 0;
    /// Gives up create() or open(), which answer Cancelled; nothing is left of a file half made.
    virtual void cancel() = 0;
    /// Takes everything out of memory at once; what was being written still is. Does nothing unless
    /// Open.
    virtual void lock() = 0;

    /// In the order sorted by hand; empty unless Open. Valid until entriesChanged() or
    /// stateChanged().
    [[nodiscard]] virtual const std::vector<Entry>& entries() const = 0;
    [[nodiscard]] virtual const std::vector<SetAside>& setAside() const = 0;
    /// nullptr when there is none.
    [[nodiscard]] virtual const Entry* entry(const EntryId& id) const = 0;

    /// At the end, with new ids, in one save.
    virtual void add(std::vector<Entry> entries, IdsAnswer answer) = 0;
    /// Takes the place of the entry with its id. Error: NoSuchEntry.
    virtual void replace(Entry entry, Answer answer) = 0;
    /// Answers with what was taken away, so that it can be put back.
    virtual void remove(std::vector<EntryId> ids, RemovedAnswer answer) = 0;
    /// Undoes remove(): under the same ids, where they stood as far as that can be told.
    virtual void putBack(std::vector<RemovedEntry> entries, Answer answer) = 0;
    /// To stand before another entry; last where that is null.
    virtual void move(EntryId id, EntryId before, Answer answer) = 0;
    /// HOTP: the counter for one code. The next one is on disk before this is answered, so that no
    /// counter is ever given out twice. Errors: NotACounter, NoSuchEntry, or why it was not
    /// written.
    virtual void takeCounter(EntryId id, CounterAnswer answer) = 0;
    /// A code was copied: shows at once, is written with the next change or before the lock.
    virtual void noteUse(EntryId id) = 0;

    /// Whoever changes the password has to know the old one. Error: WrongPassword.
    virtual void changePassword(Password old, Password fresh, Answer answer) = 0;
    /// The one before opens the vault no more.
    virtual void renewRecoveryKey(Password password, RecoveryAnswer answer) = 0;

    /// What is no account, such as a token, by its name; nullptr when there is none.
    [[nodiscard]] virtual const SecureBytes* secret(const QString& name) const = 0;
    /// Empty removes it.
    virtual void setSecret(const QString& name, SecureBytes secret, Answer answer) = 0;

    /// The newest first. In every state but Opening: no key is needed.
    virtual void listBackups(BackupsAnswer answer) = 0;
    /// Reads a backup to its end, as restoring it would, and changes nothing.
    virtual void testBackup(int number, CountAnswer answer) = 0;
    /// Makes the contents of a backup the present ones, which become the newest backup. Counters of
    /// HOTP do not go back with it.
    virtual void restoreBackup(int number, Answer answer) = 0;
    /// For a vault that opens no more, or whose file is gone: opens a backup and puts it in its
    /// place; what was there becomes the newest backup. As open(), which cancel() gives up; only
    /// when Locked or Absent.
    virtual void openBackup(int number, VaultKey key, Answer answer) = 0;

signals:
    void stateChanged();
    void entriesChanged();
};

} // namespace factordesk::vault
