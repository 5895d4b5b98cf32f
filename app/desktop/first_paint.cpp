// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/first_paint.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace factordesk::app {

FirstPaint::FirstPaint(QWidget& window) : QObject(&window), m_window(window)
{
    // Not of the window alone: where a page covers it, that one is painted in its place.
    QCoreApplication::instance()->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && watched->isWidgetType() &&
        static_cast<const QWidget*>(watched)->window() == &m_window) {
        QCoreApplication::instance()->removeEventFilter(this);
        QTimer::singleShot(0, this, &FirstPaint::painted);
    }
    return false;
}

} // namespace factordesk::app
