// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/idle_watch.h"
#include "app/desktop/session_watch.h"
#include "ui/codes/codes_controller.h"

#include <QObject>

namespace factordesk::app {

/// Locks the vault when nobody is there: after idle time, with the session's lock and before sleep,
/// as the settings say. Watches only while the vault is open.
class VaultGuard final : public QObject
{
    Q_OBJECT

public:
    /// `codes` is borrowed and must outlive the guard.
    explicit VaultGuard(ui::CodesController& codes, QObject* parent = nullptr);

    [[nodiscard]] IdleWatch& idle() { return m_idle; }
    [[nodiscard]] SessionWatch& session() { return m_session; }

signals:
    /// The vault locks in IdleWatch::warning unless somebody is there.
    void soon();
    /// No longer.
    void calledOff();
    /// It was locked because nobody was there.
    void locked();

private:
    void takePhase();
    void lock();

    ui::CodesController& m_codes;
    IdleWatch m_idle;
    SessionWatch m_session;
};

} // namespace factordesk::app
