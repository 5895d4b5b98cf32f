// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "ui/display/display_controller.h"
#include "ui/enroll/enroll_controller.h"

#include <QObject>

namespace factordesk::ui {

/// Tells the user window what the enrollment at the desk means for the person in front of it, and
/// sends the code that they type at their side. The only way from the desk to that window.
class EnrollDisplay final : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive this.
    EnrollDisplay(EnrollController& enroll, DisplayController& display);

private:
    enum class Kind { Blank, Welcome, Scan, Verified, Problem };
    /// What is shown, told apart from what is only another state of the same.
    struct Shown
    {
        Kind kind = Kind::Blank;
        scene::Trouble trouble = {}; ///< Of a Problem.
        QString person;              ///< The user id.
        WallTime secret{};           ///< When the secret of a Scan was registered.

        bool operator==(const Shown&) const = default;
    };

    void follow();
    void followAnswer();
    void mirror();
    void lookForOtherChange();
    void send();
    [[nodiscard]] Shown wanted() const;
    [[nodiscard]] DisplayScene sceneOf(const Shown& shown) const;

    EnrollController& m_enroll;
    DisplayController& m_display;
    Shown m_shown;
    enrollment::State m_state = enrollment::State::Checking;
};

} // namespace factordesk::ui
