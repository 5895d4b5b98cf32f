// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/factor_mark.h"

#include <QtGlobal>

namespace factordesk::ui {

FactorMark factorMark(zitadel::FactorState state)
{
    switch (state) {
    case zitadel::FactorState::None: return {Tone::Neutral, Icon::Key};
    case zitadel::FactorState::Pending: return {Tone::Warning, Icon::Clock};
    case zitadel::FactorState::Active: return {Tone::Good, Icon::Good};
    }
    Q_UNREACHABLE();
}

} // namespace factordesk::ui
