// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/background/delivery.h"

#include <QMetaObject>

#include <utility>

namespace factordesk::background {

Delivery::Delivery() : m_receiver(std::make_unique<QObject>()) {}

void Delivery::post(std::function<void()> answer)
{
    const std::lock_guard lock(m_mutex);
    if (!m_receiver)
        return;
    QMetaObject::invokeMethod(
        m_receiver.get(),
        [this, deliver = std::move(answer)] {
            // The receiver is what this call stands on: it goes later, its work is over now.
            {
                const std::lock_guard over(m_mutex);
                m_receiver.release()->deleteLater();
            }
            deliver();
        },
        Qt::QueuedConnection);
}

void Delivery::close()
{
    m_stop.request_stop();
    const std::lock_guard lock(m_mutex);
    m_receiver.reset();
}

} // namespace factordesk::background
