// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/fault_switches.h"

namespace factordesk::practice {

void FaultSwitches::set(const Faults& faults)
{
    m_faults = faults;
    m_closeBefore = {};
    m_loseAnswer = {};
    m_exhausted = {};
}

FaultSwitches::Fate FaultSwitches::decide(Operation operation)
{
    // All count every call, whichever strikes.
    const bool closes = m_closeBefore.strikes(m_faults.closeBefore, operation);
    const bool loses = m_loseAnswer.strikes(m_faults.loseAnswer, operation);
    const bool refuses = m_exhausted.strikes(m_faults.exhaustedCalls, operation);
    if (closes)
        return Fate::ClosedBefore;
    if (refuses)
        return Fate::Exhausted;
    return loses ? Fate::AnswerLost : Fate::Answered;
}

bool FaultSwitches::Counter::strikes(const Strikes& strikes, Operation operation)
{
    if (!strikes.operations.empty() && !strikes.operations.contains(operation))
        return false;
    ++calls;
    return calls <= strikes.next || (strikes.every > 0 && calls % strikes.every == 0);
}

} // namespace factordesk::practice
