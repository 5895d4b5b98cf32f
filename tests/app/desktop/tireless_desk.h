// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/walk_up.h"
#include "core/enrollment/server_desk.h"
#include "tests/support/fake_delays.h"

#include <QString>

namespace factordesk::test {

/// One run of the program, as far as it has a part in the roster, with somebody who never tires at
/// the desk and people whose phones scan what is shown.
class TirelessDesk
{
public:
    /// Where the roster is kept, where its people come from, and how many of them are called.
    struct Work
    {
        QString roster;
        QString list;
        int people = 0;
    };

    /// `clock` and `journal` are borrowed and must outlive this. Takes up the roster that was left,
    /// or else reads the list.
    TirelessDesk(const zitadel::ServerProfile& profile, enrollment::ServerSecrets secrets,
                 const Clock& clock, journal::JournalSink& journal, Work work);

    /// Does the next thing that is to be done, if there is one.
    void step();
    [[nodiscard]] bool isDone() const;

private:
    /// The practice desk is not used here.
    class NoPractice final : public enrollment::PracticeHost
    {
    public:
        std::optional<zitadel::ServerAddress> start() override { return std::nullopt; }
        SecureBytes token() const override { return {}; }
        otp::Code phoneCode(const zitadel::UserId&) const override { return {}; }
        void setFaults(const enrollment::PracticeFaults&) override {}
    };

    void choose();
    void callNext();
    void prepare();
    void confirm();

    const Clock& m_clock;
    Work m_work;
    NoPractice m_practice;
    FakeClock m_delayClock;
    FakeDelays m_delays{m_delayClock};
    enrollment::ServerDesk m_desk;
    ui::RosterController m_roster;
    ui::EnrollController m_enroll{m_desk};
    app::WalkUp m_walkUp{m_roster, m_enroll};
};

} // namespace factordesk::test
