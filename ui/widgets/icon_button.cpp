// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon_button.h"

#include <QKeyEvent>

namespace factordesk::ui {

IconButton::IconButton(Icon icon, const QString& name, QWidget* parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setAction(icon, name);
}

void IconButton::setAction(Icon icon, const QString& name)
{
    setIcon(qIcon(icon));
    setToolTip(name);
    setAccessibleName(name);
}

void IconButton::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat()) {
        click();
        return;
    }
    QToolButton::keyPressEvent(event);
}

} // namespace factordesk::ui
