// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roster/row_mark.h"

namespace factordesk::ui {

CellMark rowMark(roster::RowState state)
{
    using roster::RowState;
    switch (state) {
    case RowState::Waiting: return {Tone::Neutral, Icon::Clock};
    case RowState::WithoutKey:
    case RowState::NotFound:
    case RowState::Ambiguous: return {Tone::Warning, Icon::Unknown};
    case RowState::Repeated: return {Tone::Neutral, Icon::Copy};
    case RowState::NotEnrollable: return {Tone::Warning, Icon::Lock};
    case RowState::AlreadyActive: return {Tone::Neutral, Icon::Key};
    case RowState::Ready: return {Tone::Accent, Icon::Person};
    case RowState::UnderWay: return {Tone::Accent, Icon::Play};
    case RowState::Unsettled:
    case RowState::LeftPending: return {Tone::Warning, Icon::Warning};
    case RowState::HasLetter: return {Tone::Accent, Icon::Print};
    case RowState::Verified: return {Tone::Good, Icon::Good};
    case RowState::Failed: return {Tone::Stop, Icon::Stop};
    case RowState::NoShow: return {Tone::Neutral, Icon::Close};
    case RowState::Skipped: return {Tone::Neutral, Icon::ArrowForward};
    }
    Q_UNREACHABLE();
}

} // namespace factordesk::ui
