// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/outcome_mark.h"

namespace factordesk::ui {

OutcomeMark outcomeMark(journal::Outcome outcome)
{
    using journal::Outcome;
    switch (outcome) {
    case Outcome::Done:
    case Outcome::FoundDone: return {Tone::Good, Icon::Good};
    case Outcome::Refused: return {Tone::Stop, Icon::Stop};
    case Outcome::NotSent:
    case Outcome::FoundNotDone: return {Tone::Warning, Icon::Warning};
    case Outcome::Unsettled: return {Tone::Warning, Icon::Unknown};
    }
    Q_UNREACHABLE();
}

} // namespace factordesk::ui
