// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/codes/codes_controller.h"

#include <utility>

namespace factordesk::ui {

using vault::Entry;
using vault::EntryId;
using vault::VaultError;
using State = vault::VaultKeeper::State;

CodesController::CodesController(vault::VaultKeeper& keeper, SecretClipboard& clipboard,
                                 const Clock& clock)
    : m_keeper(keeper), m_clipboard(clipboard), m_clock(clock)
{
    m_model.setSource([this](const EntryId& id) { return generatorOf(id); });
    connect(&m_clipboard, &SecretClipboard::ended, this, &CodesController::copyEnded);
    connect(&m_keeper, &vault::VaultKeeper::stateChanged, this, &CodesController::takeState);
    connect(&m_keeper, &vault::VaultKeeper::entriesChanged, this, &CodesController::takeEntries);
    m_announced = phase();
}

CodesController::~CodesController() = default;

CodesController::Phase CodesController::phase() const
{
    switch (m_keeper.state()) {
    case State::Absent: return Phase::Make;
    case State::Locked: return Phase::Locked;
    case State::Opening: return Phase::Opening;
    case State::Open: break;
    }
    if (m_isMaking)
        return Phase::Opening;
    return m_recoveryKey.isEmpty() ? Phase::Open : Phase::RecoveryKey;
}

void CodesController::setSettings(const CodesSettings& settings)
{
    if (std::exchange(m_settings, settings) == settings)
        return;
    m_model.setOrder(settings.order);
    m_model.setHidden(settings.isHidden);
    emit settingsChanged();
}

void CodesController::make(vault::Password password)
{
    m_openError.reset();
    m_isMaking = true;
    m_keeper.create(std::move(password),
                    [this](Expected<SecureBytes, VaultError> made) { takeMade(std::move(made)); });
    takeState();
}

void CodesController::takeMade(Expected<SecureBytes, VaultError> made)
{
    m_isMaking = false;
    if (made)
        m_recoveryKey = *std::move(made);
    else if (made.error().kind != VaultError::Kind::Cancelled)
        m_openError = made.error();
    m_announced = phase();
    emit phaseChanged();
}

void CodesController::open(vault::VaultKey key)
{
    m_openError.reset();
    m_keeper.open(std::move(key),
                  [this](const Expected<void, VaultError>& opened) { takeOpened(opened); });
    takeState();
}

void CodesController::openBackup(int number, vault::VaultKey key)
{
    m_openError.reset();
    m_keeper.openBackup(number, std::move(key),
                        [this](const Expected<void, VaultError>& opened) { takeOpened(opened); });
    takeState();
}

void CodesController::takeOpened(const Expected<void, VaultError>& opened)
{
    if (!opened && opened.error().kind != VaultError::Kind::Cancelled)
        m_openError = opened.error();
    m_announced = phase();
    emit phaseChanged();
}

void CodesController::giveUp()
{
    m_keeper.cancel();
}

void CodesController::leaveRecoveryKey()
{
    m_recoveryKey.clear();
    takeState();
}

void CodesController::renewRecoveryKey(vault::Password password)
{
    m_keeper.renewRecoveryKey(std::move(password), [this](Expected<SecureBytes, VaultError> made) {
        if (made)
            takeMade(std::move(made));
        else
            emit failed(made.error());
    });
}

void CodesController::lock()
{
    takeOffer();
    takeOfferedFile();
    m_keeper.lock();
}

void CodesController::offer(Entry entry)
{
    m_offer = std::move(entry);
    emit offerChanged();
}

void CodesController::offerFile(const QString& path)
{
    m_offeredFile = path;
    emit offerChanged();
}

QString CodesController::takeOfferedFile()
{
    QString taken = std::exchange(m_offeredFile, {});
    if (!taken.isEmpty())
        emit offerChanged();
    return taken;
}

std::optional<Entry> CodesController::takeOffer()
{
    std::optional<Entry> taken = std::exchange(m_offer, std::nullopt);
    if (taken)
        emit offerChanged();
    return taken;
}

void CodesController::takeState()
{
    if (m_keeper.state() != State::Open)
        forgetAll();
    else
        takeEntries();
    // A key that is being derived says more by its answer.
    if (std::exchange(m_announced, phase()) != phase())
        emit phaseChanged();
}

void CodesController::takeEntries()
{
    std::vector<AccountRow> rows;
    rows.reserve(m_keeper.entries().size());
    for (const Entry& entry : m_keeper.entries())
        rows.push_back(rowOf(entry));
    m_model.setRows(std::move(rows));
    emit entriesChanged();
}

void CodesController::forgetAll()
{
    m_model.clear();
    m_clipboard.clear();
    m_recoveryKey.clear();
    m_pins.clear();
    forgetRemoved();
}

void CodesController::forgetRemoved()
{
    m_removed.clear();
    if (m_removedNames.isEmpty())
        return;
    m_removedNames.clear();
    emit removedChanged();
}

const Entry* CodesController::entry(const EntryId& id) const
{
    return m_keeper.entry(id);
}

vault::AccountSet CodesController::known() const
{
    return vault::AccountSet(m_keeper.entries());
}

QString CodesController::nameOf(const Entry& entry)
{
    const AccountRow row = rowOf(entry);
    if (row.subtitle().isEmpty())
        return row.title();
    return QStringLiteral("%1 (%2)").arg(row.title(), row.subtitle());
}

Expected<otp::Generator, otp::GeneratorError> CodesController::generatorOf(const EntryId& id) const
{
    const Entry* const found = entry(id);
    if (!found)
        return Unexpected(otp::GeneratorError::EmptySecret);
    const auto pin = m_pins.find(id);
    const SecureBytes& used =
        found->account.pin.isEmpty() && pin != m_pins.end() ? pin->second : found->account.pin;
    return otp::Generator::make(found->account.secret.bytes(), found->account.parameters,
                                used.bytes());
}

otp::Code CodesController::codeNow(const EntryId& id) const
{
    const Entry* const found = entry(id);
    const auto generator = generatorOf(id);
    if (!found || !generator || found->account.parameters.kind == otp::Kind::Hotp)
        return {};
    return generator->codeAt(std::chrono::floor<std::chrono::seconds>(m_clock.now()));
}

void CodesController::copy(const EntryId& id)
{
    const Entry* const found = entry(id);
    if (!found)
        return;
    if (found->account.parameters.kind == otp::Kind::Hotp) {
        if (const otp::Code* const shown = m_model.counterCode(id))
            put(*found, *shown);
        else
            takeCounter(id, true);
        return;
    }
    const auto generator = generatorOf(id);
    if (generator)
        put(*found, generator->codeAt(std::chrono::floor<std::chrono::seconds>(m_clock.now())));
    else if (generator.error() == otp::GeneratorError::MissingPin)
        emit pinWanted(id);
}

void CodesController::put(const Entry& entry, const otp::Code& code)
{
    m_clipboard.copy(SecureBytes::copyOf(code.text()), m_settings.clipboardTime);
    emit copied(nameOf(entry));
    m_keeper.noteUse(entry.id);
}

void CodesController::next(const EntryId& id)
{
    const Entry* const found = entry(id);
    if (!found)
        return;
    if (found->account.parameters.kind == otp::Kind::Hotp)
        takeCounter(id, false);
    else if (const auto generator = generatorOf(id); generator)
        m_model.showNext(m_model.nextShown() == id ? EntryId() : id);
    else if (generator.error() == otp::GeneratorError::MissingPin)
        emit pinWanted(id);
}

void CodesController::takeCounter(const EntryId& id, bool thenCopy)
{
    m_keeper.takeCounter(id, [this, id, thenCopy](Expected<std::uint64_t, VaultError> counter) {
        if (!counter) {
            emit failed(counter.error());
            return;
        }
        const Entry* const found = entry(id);
        const auto generator = generatorOf(id);
        if (!found || !generator)
            return;
        const otp::Code code = generator->codeAt(*counter);
        m_model.setCounterCode(id, code);
        m_model.reveal(id);
        if (thenCopy)
            put(*found, code);
    });
}

void CodesController::reveal(const EntryId& id)
{
    m_model.reveal(m_model.revealed() == id ? EntryId() : id);
}

void CodesController::setPin(const EntryId& id, SecureBytes pin)
{
    m_pins.insert_or_assign(id, std::move(pin));
    if (const Entry* const found = entry(id))
        m_model.updateRow(rowOf(*found));
}

void CodesController::remove(const EntryId& id)
{
    const Entry* const found = entry(id);
    if (!found)
        return;
    m_keeper.remove({id}, [this, name = nameOf(*found)](
                              Expected<std::vector<vault::RemovedEntry>, VaultError> removed) {
        if (!removed) {
            emit failed(removed.error());
            return;
        }
        m_removed = *std::move(removed);
        m_removedNames = {name};
        emit removedChanged();
    });
}

void CodesController::undo()
{
    if (m_removed.empty())
        return;
    m_keeper.putBack(std::exchange(m_removed, {}), answer());
    forgetRemoved();
}

void CodesController::move(const EntryId& id, const EntryId& before)
{
    m_keeper.move(id, before, answer());
}

void CodesController::togglePin(const EntryId& id)
{
    const Entry* const found = entry(id);
    if (!found)
        return;
    Entry changed = found->copy();
    changed.isPinned = !changed.isPinned;
    replace(std::move(changed));
}

void CodesController::add(std::vector<Entry> entries, Added then)
{
    m_keeper.add(std::move(entries), [this, then = std::move(then)](
                                         const Expected<std::vector<EntryId>, VaultError>& added) {
        if (!added)
            emit failed(added.error());
        else if (then)
            then(*added);
    });
}

void CodesController::replace(Entry entry, std::function<void()> then)
{
    const EntryId id = entry.id;
    m_keeper.replace(std::move(entry), answer([this, id, then = std::move(then)] {
                         m_pins.erase(id);
                         m_model.forgetCounterCode(id);
                         if (then)
                             then();
                     }));
}

vault::VaultKeeper::Answer CodesController::answer(std::function<void()> then)
{
    return [this, then = std::move(then)](const Expected<void, VaultError>& changed) {
        if (!changed)
            emit failed(changed.error());
        else if (then)
            then();
    };
}

} // namespace factordesk::ui
