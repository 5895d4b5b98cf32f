// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/file_vault_keeper.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <malloc.h>
#include <stop_token>
#include <utility>

namespace factordesk::vault {

namespace {

using Kind = VaultError::Kind;

Unexpected<VaultError> cancelled()
{
    return Unexpected(VaultError{.kind = Kind::Cancelled});
}

/// Opening takes several times what is kept: the file as it is, the key's derivation. The library
/// would hold on to it, in this thread's own part of the heap, for as long as the vault is open.
void returnFreedMemory()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

} // namespace

FileVaultKeeper::FileVaultKeeper(QString path, const Vault::Means& means,
                                 std::optional<KeyCost> cost)
    : m_path(std::move(path)), m_means(means), m_cost(std::move(cost))
{
}

FileVaultKeeper::~FileVaultKeeper()
{
    lock();
}

VaultKeeper::State FileVaultKeeper::state() const
{
    if (m_vault)
        return State::Open;
    if (m_isOpening)
        return State::Opening;
    return QFileInfo::exists(m_path) ? State::Locked : State::Absent;
}

bool FileVaultKeeper::isReadOnly() const
{
    return m_vault && m_vault->access() == Vault::Access::ReadOnly;
}

const std::vector<Entry>& FileVaultKeeper::entries() const
{
    return m_vault ? m_vault->contents().entries : m_noEntries;
}

const std::vector<SetAside>& FileVaultKeeper::setAside() const
{
    return m_vault ? m_vault->contents().setAside : m_nothingAside;
}

const Entry* FileVaultKeeper::entry(const EntryId& id) const
{
    const auto found = std::ranges::find(entries(), id, &Entry::id);
    return found == entries().end() ? nullptr : &*found;
}

const SecureBytes* FileVaultKeeper::secret(const QString& name) const
{
    if (!m_vault)
        return nullptr;
    const auto& secrets = std::as_const(*m_vault).contents().secrets;
    const auto found = secrets.find(name);
    return found == secrets.end() ? nullptr : &found->second;
}

// --- Opening and locking ---------------------------------------------------------------------

void FileVaultKeeper::create(Password password, RecoveryAnswer answer)
{
    if (state() != State::Absent) {
        later([answer] { answer(Unexpected(VaultError{.kind = Kind::Exists})); });
        return;
    }
    const auto isMade = std::make_shared<std::atomic<bool>>(false);
    m_giveUpOpening = [this, answer, isMade] {
        // Behind the making, on the same thread.
        m_jobs.push_back(
            m_worker.start([isMade, path = m_path](
                               const std::stop_token&) { return *isMade && QFile::remove(path); },
                           [](bool) {}));
        answer(cancelled());
    };
    m_opening = m_worker.start(
        [path = m_path, password = std::move(password), means = m_means, cost = m_cost,
         isMade](const std::stop_token&) {
            auto made =
                Vault::create(path, password, cost ? *cost : measuredKeyCost(means.clock), means);
            *isMade = made.hasValue();
            return made;
        },
        [this, answer](Expected<Vault::Created, VaultError> made) {
            if (!made) {
                takeOpened(Unexpected(made.error()),
                           [&](const auto& result) { answer(Unexpected(result.error())); });
                return;
            }
            SecureBytes text = made->recoveryKey.text();
            takeOpened(std::move(made->vault), [&](const auto&) { answer(std::move(text)); });
        });
    setOpening(true);
}

void FileVaultKeeper::open(VaultKey key, Answer answer)
{
    startOpening(
        std::move(key),
        [path = m_path, means = m_means](const VaultKey& used,
                                         const crypto::Argon2idBounds& bounds) {
            return Vault::open(path, used, Vault::Access::Write, means, bounds);
        },
        std::move(answer));
}

void FileVaultKeeper::openBackup(int number, VaultKey key, Answer answer)
{
    startOpening(
        std::move(key),
        [path = m_path, number, means = m_means](const VaultKey& used,
                                                 const crypto::Argon2idBounds& bounds) {
            return Vault::openBackup(path, number, used, means, bounds);
        },
        std::move(answer));
}

void FileVaultKeeper::startOpening(VaultKey key, Opening opening, Answer answer)
{
    if (m_vault || m_isOpening) {
        later([answer] { answer(cancelled()); });
        return;
    }
    m_giveUpOpening = [answer] { answer(cancelled()); };
    const crypto::Argon2idBounds bounds = m_cost ? m_cost->bounds : slotBounds();
    m_opening = m_worker.start(
        [opening = std::move(opening), key = std::move(key), bounds](const std::stop_token&) {
            auto opened = opening(key, bounds);
            returnFreedMemory();
            return opened;
        },
        [this, answer](Expected<std::unique_ptr<Vault>, VaultError> opened) {
            takeOpened(std::move(opened), answer);
        });
    setOpening(true);
}

void FileVaultKeeper::setOpening(bool isOpening)
{
    m_isOpening = isOpening;
    emit stateChanged();
}

void FileVaultKeeper::takeOpened(Expected<std::unique_ptr<Vault>, VaultError> opened,
                                 const Answer& answer)
{
    m_giveUpOpening = {};
    m_hasUses = false;
    if (opened)
        m_vault = *std::move(opened);
    setOpening(false);
    if (opened)
        answer({});
    else
        answer(Unexpected(opened.error()));
}

void FileVaultKeeper::cancel()
{
    if (!m_isOpening)
        return;
    m_opening.cancel();
    later(std::exchange(m_giveUpOpening, {}));
    setOpening(false);
}

void FileVaultKeeper::lock()
{
    if (!m_vault)
        return;
    ++m_generation;
    m_turns.clear();
    m_isBusy = false;
    if (std::exchange(m_hasUses, false) && !isReadOnly())
        m_jobs.push_back(m_worker.start(
            [vault = m_vault](const std::stop_token&) { return vault->save().hasValue(); },
            [](bool) {}));
    m_vault.reset(); // or with the work that still has it
    emit entriesChanged();
    emit stateChanged();
}

// --- One thing after another -----------------------------------------------------------------

void FileVaultKeeper::later(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void FileVaultKeeper::ask(std::function<void()> turn)
{
    m_turns.push_back(std::move(turn));
    if (!m_isBusy && m_turns.size() == 1)
        later([this, generation = m_generation] {
            if (generation == m_generation)
                next();
        });
}

void FileVaultKeeper::next()
{
    while (!m_isBusy && !m_turns.empty()) {
        const std::function<void()> turn = std::move(m_turns.front());
        m_turns.pop_front();
        turn();
    }
}

void FileVaultKeeper::change(Change change, Answer answer)
{
    if (isClosedTo(answer))
        return;
    ask([this, change = std::move(change), answer = std::move(answer)] {
        if (isReadOnly()) {
            answer(Unexpected(VaultError{.kind = Kind::OpenedReadOnly}));
            return;
        }
        const Changed changed = change(m_vault->contents());
        if (!changed) {
            answer(Unexpected(changed.error()));
            return;
        }
        work([](Vault& vault) { return vault.save(); },
             [this, undo = *changed, answer](const Expected<void, VaultError>& saved) {
                 if (saved)
                     m_hasUses = false;
                 else
                     undo(m_vault->contents());
                 const int generation = m_generation;
                 if (saved)
                     emit entriesChanged();
                 if (generation == m_generation)
                     answer(saved);
             });
    });
}

} // namespace factordesk::vault
