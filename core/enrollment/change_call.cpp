// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/change_call.h"

namespace factordesk::enrollment {

std::optional<zitadel::FactorState> wishedBy(journal::Change change)
{
    switch (change) {
    case journal::Change::Register: return zitadel::FactorState::Pending;
    case journal::Change::Verify: return zitadel::FactorState::Active;
    case journal::Change::Remove: return zitadel::FactorState::None;
    case journal::Change::RecoveryCodes: return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace factordesk::enrollment
