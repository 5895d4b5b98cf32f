// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/profile.h"
#include "ui/display/display_controller.h"
#include "ui/display/display_placement.h"
#include "ui/display/display_window.h"
#include "ui/enroll/enroll_display.h"

#include <QObject>

#include <memory>

namespace factordesk::app {

/// The user window with all that belongs to it: what it shows, where it stands, and what the
/// profile remembers of both.
class UserDisplay final : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive this.
    UserDisplay(ui::EnrollController& enroll, const Clock& clock, Profile& profile);

    /// For the pages that show or set something about the window.
    [[nodiscard]] ui::DisplayController& controller() { return m_controller; }
    /// nullptr while no monitor was ever chosen, and after close().
    [[nodiscard]] ui::DisplayWindow* window() { return m_window.get(); }

public slots:
    /// Puts the window on the monitor of last time, if that is there.
    void open();
    /// Takes the window away, for the end of the program.
    void close();
    /// Shows nothing until unblank(): for the vault's lock.
    void blank() { m_controller.lock(); }
    void unblank() { m_controller.unlock(); }

private:
    void takeSettings();
    void sound();

    Profile& m_profile;
    ui::DisplayController m_controller;
    ui::EnrollDisplay m_follower;
    std::unique_ptr<ui::DisplayWindow> m_window;
    std::unique_ptr<ui::DisplayPlacement> m_placement;
    bool m_wasVerified = false;
};

} // namespace factordesk::app
