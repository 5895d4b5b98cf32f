// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_order.h"

#include <QWidget>

namespace factordesk::ui {

namespace {

bool takesTab(const QWidget& widget, const QWidget& window)
{
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() &&
           widget.isVisibleTo(&window) && widget.isEnabled() && widget.window() == &window;
}

} // namespace

bool focusNextControl(QWidget& window, bool next)
{
    const auto neighbour = [next](const QWidget* of) {
        return next ? of->nextInFocusChain() : of->previousInFocusChain();
    };
    const QWidget* const from = window.focusWidget() ? window.focusWidget() : &window;
    for (QWidget* to = neighbour(from); to != from; to = neighbour(to)) {
        if (takesTab(*to, window)) {
            to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace factordesk::ui
