// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"
#include "core/otp/generator.h"

#include <cstdint>
#include <optional>

namespace factordesk::diagnosis {

/// One search for what a well-formed code is: the steps of diagnose(), each of which looks for one
/// kind of explanation and counts the codes it compares.
class Search
{
public:
    /// `generator` makes the codes of `question`, which must outlive this; `typed` is its code.
    Search(const Question& question, const otp::Code& typed, otp::Generator generator);

    /// Runs all steps that apply; NoMatch when none finds anything. Call it once.
    [[nodiscard]] Finding run();

private:
    using Found = std::optional<Finding>;

    Found aroundNow();
    Found earlierSecrets();
    Found swappedDigits();
    Found wrongDigit();
    Found withinTheHour();
    Found otherParameters();
    Found asCounterCode();
    Found nearTheCounter();

    /// Looks through the steps from `nearest` to `behind` and `ahead` steps away from now, nearest
    /// first, and gives the offset of the one that makes the typed code.
    std::optional<std::int64_t> offsetIn(const otp::Generator& generator, std::int64_t nearest,
                                         std::int64_t behind, std::int64_t ahead);
    bool makesTyped(const otp::Generator& generator, std::int64_t offset);
    /// Steps that lie within `duration`.
    [[nodiscard]] std::int64_t stepsIn(std::chrono::seconds duration) const;
    [[nodiscard]] otp::TimeStep stepOf(WallTime at) const;
    [[nodiscard]] Finding finding(Verdict verdict) const;
    [[nodiscard]] Finding findingAt(Verdict verdict, std::int64_t offset) const;

    const Question& m_question;
    const otp::Code& m_typed;
    otp::Generator m_generator;
    otp::TimeStep m_now; // the next counter of an HOTP account
    std::uint64_t m_candidates = 0;
};

} // namespace factordesk::diagnosis
