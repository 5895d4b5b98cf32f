// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/walk_up.h"
#include "core/base/clock.h"
#include "core/enrollment/server_desk.h"
#include "core/journal/journal_keeper.h"
#include "core/net/delays.h"
#include "tests/bench/pace/pace_server.h"
#include "ui/display/display_controller.h"
#include "ui/display/display_window.h"
#include "ui/enroll/enroll_display.h"

#include <QTemporaryDir>

#include <chrono>
#include <vector>

namespace factordesk::bench {

/// From Enter on a person who is verified (or on the list, for the first one) to the QR code of the
/// next one in the user window.
struct Turn
{
    std::chrono::nanoseconds wall{}; ///< With all that the server took.
    std::chrono::nanoseconds work{}; ///< The processor's, in all threads but the server's.
};

/// The program as far as it has a part in a roster, its journal and its user window included, with
/// somebody at the desk who presses Enter as soon as that does anything, and people who type their
/// code at once.
class PaceDesk
{
public:
    /// `server` is borrowed and must outlive the desk.
    explicit PaceDesk(PaceServer& server);

    /// Looks the server's people up and begins a roster of the first `people` who can be called;
    /// how many these are.
    [[nodiscard]] int begin(int people);
    /// Until nobody is left, or for so long.
    void run(std::chrono::seconds longest);

    [[nodiscard]] const roster::Roster& roster() const { return m_roster.roster(); }
    [[nodiscard]] const std::vector<Turn>& turns() const { return m_turns; }

private:
    /// The practice desk is not used here: the server is one like any other.
    class NoPractice final : public enrollment::PracticeHost
    {
    public:
        std::optional<zitadel::ServerAddress> start() override { return std::nullopt; }
        SecureBytes token() const override { return {}; }
        otp::Code phoneCode(const zitadel::UserId&) const override { return {}; }
        void setFaults(const enrollment::PracticeFaults&) override {}
    };

    void pressEnter();
    void step();
    void callNext();
    void prepare();
    void confirm();
    void takeScene();
    [[nodiscard]] std::chrono::nanoseconds work() const;

    PaceServer& m_server;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    NoPractice m_practice;
    journal::JournalKeeper m_journal;
    net::SystemDelays m_delays;
    enrollment::ServerDesk m_desk;
    ui::RosterController m_roster;
    ui::EnrollController m_enroll{m_desk};
    app::WalkUp m_walkUp{m_roster, m_enroll};
    ui::DisplayController m_display{m_clock};
    ui::EnrollDisplay m_follower{m_enroll, m_display};
    ui::DisplayWindow m_window{m_display};
    bool m_isTurn = false; ///< Enter was pressed, and no QR code has come of it yet.
    std::chrono::steady_clock::time_point m_begin;
    std::chrono::nanoseconds m_workBefore{};
    std::vector<Turn> m_turns;
};

} // namespace factordesk::bench
