// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/handover.h"

#include <QCoreApplication>
#include <QEvent>
#include <QMetaMethod>

#include <utility>

namespace factordesk::net {

Handover::Handover(std::function<void(QObject& worker)> found) : m_found(std::move(found))
{
    auto* const application = QCoreApplication::instance();
    if (thread() == application->thread())
        application->installEventFilter(this);
}

Handover::~Handover() = default;

bool Handover::eventFilter(QObject* watched, QEvent* event)
{
    // It is sent before the thread is another one.
    if (event->type() != QEvent::ThreadChange)
        return false;
    const QMetaObject& about = *watched->metaObject();
    const QMetaMethod redirected = about.method(about.indexOfSignal("redirected(QUrl,int,int)"));
    // Another reply's is not connected to this one. Before there is this one, it is being made.
    if (!redirected.isValid() || !disconnect(watched, redirected, m_reply, QMetaMethod()))
        return false;
    QCoreApplication::instance()->removeEventFilter(this);
    m_found(*watched);
    return false;
}

} // namespace factordesk::net
