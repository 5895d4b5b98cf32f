// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/enroll/enroll_controller.h"
#include "ui/roster/roster_controller.h"

#include <QObject>

namespace factordesk::app {

/// Enrols whom the roster calls, and tells the roster how it ended: neither knows the other.
class WalkUp final : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive this.
    WalkUp(ui::RosterController& roster, ui::EnrollController& enroll);

public slots:
    /// The person at the desk is left, where nothing of theirs is registered or under way.
    void leave(factordesk::roster::RowState state);

signals:
    /// Somebody is at the desk: their enrollment is to be seen. Also where somebody else is still
    /// being enrolled, so that nobody can be called.
    void enrollmentWanted();
    /// The person who was called is gone, and the next one can be called.
    void rosterWanted();

private:
    void begin(const zitadel::User& person);
    void follow();
    [[nodiscard]] bool isCalledPerson() const;
    void settle();

    ui::RosterController& m_roster;
    ui::EnrollController& m_enroll;
    bool m_isFollowing = false; ///< From a call until the enrollment page is free again.
};

} // namespace factordesk::app
