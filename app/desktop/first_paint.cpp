// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/first_paint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace factordesk::app {

FirstPaint::FirstPaint(QWidget& window) : QObject(&window), m_window(window)
{
    window.installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Paint) {
        m_window.removeEventFilter(this);
        QTimer::singleShot(0, this, &FirstPaint::painted);
    }
    return false;
}

} // namespace factordesk::app
