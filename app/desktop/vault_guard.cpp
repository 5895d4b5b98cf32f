// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/vault_guard.h"

namespace factordesk::app {

using State = vault::VaultKeeper::State;

VaultGuard::VaultGuard(ui::CodesController& codes, QObject* parent)
    : QObject(parent), m_codes(codes)
{
    connect(&m_codes, &ui::CodesController::phaseChanged, this, &VaultGuard::takePhase);
    connect(&m_codes, &ui::CodesController::settingsChanged, this, &VaultGuard::takePhase);
    connect(&m_idle, &IdleWatch::soon, this, &VaultGuard::soon);
    connect(&m_idle, &IdleWatch::back, this, &VaultGuard::calledOff);
    connect(&m_idle, &IdleWatch::idle, this, &VaultGuard::lock);
    connect(&m_session, &SessionWatch::locking, this, [this] {
        if (m_codes.settings().locksWithSession)
            lock();
    });
}

void VaultGuard::takePhase()
{
    if (m_codes.keeper().state() != State::Open) {
        m_idle.stop();
        emit calledOff();
        return;
    }
    m_session.start();
    m_idle.start(m_codes.settings().lockAfter);
}

void VaultGuard::lock()
{
    if (m_codes.keeper().state() != State::Open)
        return;
    m_codes.lock();
    emit locked();
}

} // namespace factordesk::app
