// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/idle_watch.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace factordesk::app {

using std::chrono::milliseconds;

IdleWatch::IdleWatch(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::look);
}

void IdleWatch::start(milliseconds after)
{
    stop();
    if (after.count() <= 0)
        return;
    m_after = after;
    m_untouched.start();
    QCoreApplication::instance()->installEventFilter(this);
    look();
}

void IdleWatch::stop()
{
    m_timer.stop();
    m_after = milliseconds(0);
    m_isSoon = false;
    QCoreApplication::instance()->removeEventFilter(this);
}

bool IdleWatch::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        m_untouched.restart();
        if (std::exchange(m_isSoon, false)) {
            emit back();
            look();
        }
        break;
    default: break; // events are an open set
    }
    return false;
}

void IdleWatch::look()
{
    // The timer is not begun anew at every key: it looks how long ago the last one was.
    const milliseconds left = m_after - milliseconds(m_untouched.elapsed());
    if (left.count() <= 0) {
        stop();
        emit idle();
        return;
    }
    const bool isWarned = m_after > warning;
    if (isWarned && left > warning) {
        m_timer.start(left - warning);
        return;
    }
    m_timer.start(left);
    if (isWarned && !std::exchange(m_isSoon, true))
        emit soon();
}

} // namespace factordesk::app
