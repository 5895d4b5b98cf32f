// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

#include <QKeyEvent>

namespace factordesk::ui {

Button::Button(const QString& text, ButtonRole role, QWidget* parent) : QPushButton(text, parent)
{
    setButtonRole(*this, role);
    setAutoDefault(false);
}

Button::Button(Icon icon, const QString& text, ButtonRole role, QWidget* parent)
    : Button(text, role, parent)
{
    setIcon(qIcon(icon));
}

void Button::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat()) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace factordesk::ui
