// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enrollment/change_call.h"

namespace factordesk::enrollment {

zitadel::FactorState wishedBy(journal::Change change)
{
    switch (change) {
    case journal::Change::Register: return zitadel::FactorState::Pending;
    case journal::Change::Verify: return zitadel::FactorState::Active;
    case journal::Change::Remove: return zitadel::FactorState::None;
    }
    Q_UNREACHABLE();
}

} // namespace factordesk::enrollment
