// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/user_display.h"

#include <QApplication>

#include <utility>

namespace factordesk::app {

UserDisplay::UserDisplay(ui::EnrollController& enroll, const Clock& clock, Profile& profile)
    : m_profile(profile), m_controller(clock), m_follower(enroll, m_controller)
{
    m_controller.setSettings(m_profile.display());
    connect(&m_controller, &ui::DisplayController::settingsChanged, this,
            &UserDisplay::takeSettings);
    connect(&m_controller, &ui::DisplayController::changed, this, &UserDisplay::sound);
}

void UserDisplay::open()
{
    const QString& screen = m_controller.settings().screen;
    if (!m_window && !screen.isEmpty()) {
        m_window = std::make_unique<ui::DisplayWindow>(m_controller);
        m_placement = std::make_unique<ui::DisplayPlacement>(*m_window);
    }
    if (m_placement)
        m_placement->choose(screen);
}

void UserDisplay::close()
{
    m_placement.reset();
    m_window.reset();
}

void UserDisplay::takeSettings()
{
    m_profile.setDisplay(m_controller.settings());
    open();
}

void UserDisplay::sound()
{
    const bool isVerified = std::holds_alternative<ui::scene::Verified>(m_controller.scene());
    if (!std::exchange(m_wasVerified, isVerified) && isVerified && m_controller.settings().sound)
        QApplication::beep();
}

} // namespace factordesk::app
