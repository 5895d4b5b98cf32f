// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page.h"

#include "ui/widgets/tab_order.h"

namespace factordesk::ui {

bool Page::focusNextPrevChild(bool next)
{
    return focusNextControl(*window(), next);
}

} // namespace factordesk::ui
