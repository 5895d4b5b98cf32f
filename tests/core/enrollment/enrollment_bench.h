// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/enrollment.h"
#include "tests/support/fake_clock.h"
#include "tests/support/recording_journal.h"
#include "tests/support/sample_values.h"
#include "tests/support/scripted_client.h"

#include <QObject>

#include <memory>
#include <optional>

namespace factordesk::test {

/// One enrollment over a scripted client, with three readings without pauses after a lost answer.
class EnrollmentBench : public QObject
{
public:
    ScriptedClient client;
    FakeClock clock;
    RecordingJournal journal;
    enrollment::ChangeJournal changeJournal{clock, journal};
    std::unique_ptr<enrollment::Enrollment> enrollment;
    int changes = 0; ///< How often changed() was emitted.

    /// Starts an enrollment that has asked nothing yet.
    EnrollmentBench();

    /// What the server tells a caller that may do everything, about an active person whose factor
    /// stands so (no value: it does not let the caller read it).
    void allowPreflight(std::optional<zitadel::FactorState> factor);
    /// Runs such a preflight, and forgets that it asked.
    void reachReady(std::optional<zitadel::FactorState> factor = zitadel::FactorState::None);
    /// Registers firstSecret for a person without a factor, and forgets that it asked.
    void reachShowing();
    /// The first answer to verify is lost, and the state cannot be read.
    void reachUnsettledVerify();
    /// From Showing: sends a code, which the server refuses as wrong.
    void refuse(const otp::Code& code);

    /// The code that is right for firstSecret now, or at another time.
    [[nodiscard]] otp::Code rightCode(std::chrono::seconds later = {}) const;
};

/// ZITADEL's refusals, by the table of its error ids.
[[nodiscard]] zitadel::Status wrongCodeRefusal();
[[nodiscard]] zitadel::Status nothingRegisteredRefusal();
[[nodiscard]] zitadel::Status alreadyVerifiedRefusal();
[[nodiscard]] zitadel::Status alreadyActiveRefusal();
[[nodiscard]] zitadel::Status nothingToRemoveRefusal();
[[nodiscard]] zitadel::Status permissionRefusal();

} // namespace factordesk::test
