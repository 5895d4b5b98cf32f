// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/codes/account_row.h"

#include <vector>

namespace factordesk::ui {

/// What the rows are sorted by; pinned ones stand first in any case.
enum class CodesOrder {
    Hand, ///< The order of the vault, which the person gave it.
    Name, ///< By issuer, then account name, as the language sorts.
    Use,  ///< What was used last stands first; then what was never used, by hand.
};

/// The indices of the rows as they are to be shown.
[[nodiscard]] std::vector<int> sortedRows(const std::vector<AccountRow>& rows, CodesOrder order);

} // namespace factordesk::ui
