// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/faults.h"

namespace factordesk::practice {

/// The faults that are set, and how many calls each has seen since.
class FaultSwitches
{
public:
    void set(const Faults& faults);
    [[nodiscard]] const Faults& faults() const { return m_faults; }

    /// What becomes of a call's connection. To be asked once for each call.
    enum class Fate {
        Answered,
        ClosedBefore, ///< Without acting.
        AnswerLost,   ///< After acting.
        Exhausted,    ///< Without acting: RESOURCE_EXHAUSTED.
    };
    [[nodiscard]] Fate decide(Operation operation);

private:
    struct Counter
    {
        int calls = 0; ///< That matched.
        [[nodiscard]] bool strikes(const Strikes& strikes, Operation operation);
    };

    Faults m_faults;
    Counter m_closeBefore;
    Counter m_loseAnswer;
    Counter m_exhausted;
};

} // namespace factordesk::practice
