// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/enroll/enroll_controller.h"
#include "ui/roster/roster_controller.h"

#include <QObject>

#include <optional>

namespace factordesk::app {

/// Enrols whom the roster calls, and tells the roster how it ended: neither knows the other.
class WalkUp final : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive this.
    WalkUp(ui::RosterController& roster, ui::EnrollController& enroll);

    /// Whether leave() would do anything now.
    [[nodiscard]] bool canLeave() const;

public slots:
    /// The person at the desk is left, where nothing of theirs is registered or under way.
    void leave(factordesk::roster::RowState state);

signals:
    /// Somebody is at the desk: their enrollment is to be seen. Also where somebody else is still
    /// being enrolled, so that nobody can be called.
    void enrollmentWanted();
    /// The person who was called is gone, and the next one can be called.
    void rosterWanted();

    /// canLeave() may be another.
    void canLeaveChanged();

private:
    void begin(const zitadel::User& person);
    [[nodiscard]] bool mayRegister(const zitadel::UserId& id);
    void noteRefusal();
    void follow();
    [[nodiscard]] bool isCalledPerson() const;
    void settle();

    ui::RosterController& m_roster;
    ui::EnrollController& m_enroll;
    std::optional<zitadel::Status> m_refusal; ///< Why the person could not be registered.
    bool m_isBeginning = false;
    bool m_isFollowing = false; ///< From a call until the enrollment page is free again.
};

} // namespace factordesk::app
