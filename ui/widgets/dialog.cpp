// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dialog.h"

#include "ui/widgets/tab_order.h"

namespace factordesk::ui {

bool Dialog::focusNextPrevChild(bool next)
{
    return focusNextControl(*window(), next);
}

} // namespace factordesk::ui
