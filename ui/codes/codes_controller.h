// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/vault/account_set.h"
#include "core/vault/vault_keeper.h"
#include "ui/codes/codes_model.h"
#include "ui/codes/codes_settings.h"
#include "ui/widgets/secret_clipboard.h"

#include <QObject>

#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace factordesk::ui {

/// The authenticator: the vault from its making to its lock, its accounts as rows, and what is done
/// with one of them. Holds no widget; the page shows what stands here.
///
/// Everything but the vault's own file is out of memory as soon as phase() is no longer Open.
class CodesController final : public QObject
{
    Q_OBJECT

public:
    enum class Phase {
        Make,        ///< There is no vault yet.
        RecoveryKey, ///< It was made; its recovery key is shown, once.
        Locked,
        Opening, ///< A key is being derived: for a new vault, or for the one there is.
        Open,
    };

    /// All are borrowed and must outlive the controller.
    CodesController(vault::VaultKeeper& keeper, SecretClipboard& clipboard, const Clock& clock);
    ~CodesController() override;

    [[nodiscard]] Phase phase() const;
    /// Phase::Opening is for a new vault.
    [[nodiscard]] bool isMaking() const { return m_isMaking; }
    [[nodiscard]] CodesModel& model() { return m_model; }
    [[nodiscard]] vault::VaultKeeper& keeper() { return m_keeper; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] SecretClipboard& clipboard() { return m_clipboard; }
    /// Why the vault could not be made or opened when that was tried last.
    [[nodiscard]] const std::optional<vault::VaultError>& openError() const { return m_openError; }
    /// The new recovery key as it is shown; only in Phase::RecoveryKey.
    [[nodiscard]] const SecureBytes& recoveryKey() const { return m_recoveryKey; }

    [[nodiscard]] const CodesSettings& settings() const { return m_settings; }
    void setSettings(const CodesSettings& settings);

    void make(vault::Password password);
    void open(vault::VaultKey key);
    /// Opens a backup in the place of a vault that opens no more, or is gone.
    void openBackup(int number, vault::VaultKey key);
    /// Gives up make(), open() or openBackup().
    void giveUp();
    /// The person has written the recovery key down.
    void leaveRecoveryKey();
    /// A new one; the old one no longer counts. Answers by phaseChanged() or failed().
    void renewRecoveryKey(vault::Password password);

    /// nullptr when there is none.
    [[nodiscard]] const vault::Entry* entry(const vault::EntryId& id) const;
    /// The code of this moment, as it is copied; empty for HOTP, without its PIN, and where there
    /// is no such account.
    [[nodiscard]] otp::Code codeNow(const vault::EntryId& id) const;
    /// What is in the vault; valid until entriesChanged().
    [[nodiscard]] vault::AccountSet known() const;
    /// An account from elsewhere in the program that somebody wants to keep: the page proposes it
    /// once the vault is open. A lock forgets it.
    void offer(vault::Entry entry);
    /// A file that may show or hold accounts, likewise: an image, the export of a program.
    void offerFile(const QString& path);
    /// The file of offerFile(); empty when there is none.
    [[nodiscard]] const QString& offeredFile() const { return m_offeredFile; }
    QString takeOfferedFile();
    /// The account of offer(), or nullptr.
    [[nodiscard]] const vault::Entry* offered() const { return m_offer ? &*m_offer : nullptr; }
    /// Takes it out; no value when there is none.
    std::optional<vault::Entry> takeOffer();
    /// What can be put back by undo(), by name; empty for nothing.
    [[nodiscard]] const QStringList& removed() const { return m_removedNames; }

    /// How the account is called in a sentence.
    [[nodiscard]] static QString nameOf(const vault::Entry& entry);

public slots:
    void lock();
    /// Copies the code that is valid now; HOTP's that was made last, or a new one.
    void copy(const factordesk::vault::EntryId& id);
    /// HOTP: makes the next code. Others: shows the code of the next period, or no longer.
    void next(const factordesk::vault::EntryId& id);
    /// Shows a hidden code, or hides it again.
    void reveal(const factordesk::vault::EntryId& id);
    void remove(const factordesk::vault::EntryId& id);
    /// Puts back what remove() took away last.
    void undo();
    void move(const factordesk::vault::EntryId& id, const factordesk::vault::EntryId& before);
    void togglePin(const factordesk::vault::EntryId& id);

public:
    /// For the accounts that need one and keep none; forgotten at the lock.
    void setPin(const vault::EntryId& id, SecureBytes pin);
    /// `then` is called once they are in the vault, and only then; failed() otherwise.
    using Added = std::function<void(const std::vector<vault::EntryId>& ids)>;
    void add(std::vector<vault::Entry> entries, Added then = {});
    /// Takes the place of the account with its id.
    void replace(vault::Entry entry, std::function<void()> then = {});

signals:
    void phaseChanged();
    void entriesChanged();
    void settingsChanged();
    /// A code is in the clipboard.
    void copied(const QString& name);
    /// It, or what else was copied last, is there no longer.
    void copyEnded();
    /// offered() or offeredFile() is another.
    void offerChanged();
    /// removed() is another.
    void removedChanged();
    /// An account needs its PIN before it makes a code.
    void pinWanted(const factordesk::vault::EntryId& id);
    /// A change was not made.
    void failed(const factordesk::vault::VaultError& error);

private:
    void takeState();
    void takeEntries();
    void takeOpened(const Expected<void, vault::VaultError>& opened);
    void takeMade(Expected<SecureBytes, vault::VaultError> made);
    void forgetAll();
    void forgetRemoved();
    void put(const vault::Entry& entry, const otp::Code& code);
    void takeCounter(const vault::EntryId& id, bool thenCopy);
    [[nodiscard]] Expected<otp::Generator, otp::GeneratorError>
    generatorOf(const vault::EntryId& id) const;
    /// Tells of an error by failed(); `then` is for success.
    [[nodiscard]] vault::VaultKeeper::Answer answer(std::function<void()> then = {});

    vault::VaultKeeper& m_keeper;
    SecretClipboard& m_clipboard;
    const Clock& m_clock;
    CodesModel m_model;
    CodesSettings m_settings;
    SecureBytes m_recoveryKey;
    std::optional<vault::VaultError> m_openError;
    std::optional<vault::Entry> m_offer;
    QString m_offeredFile;
    std::map<vault::EntryId, SecureBytes> m_pins;
    std::vector<vault::RemovedEntry> m_removed;
    QStringList m_removedNames;
    bool m_isMaking = false; ///< Until the recovery key is there, too.
    Phase m_announced = Phase::Make;
};

} // namespace factordesk::ui
