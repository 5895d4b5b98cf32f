// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>

#include <functional>

namespace factordesk::net {

/// `notifier` is to be told that a socket can be read or written, in its own thread, which is not
/// the application's. Whoever watches that socket (SocketWatch) looks at what comes; `deliver`
/// tells it, and is called once. What that returned.
bool letSocketAct(const QObject& notifier, const std::function<bool()>& deliver);

/// An application that lets net look at the sockets of Qt's network threads: nothing else sees them
/// (QCoreApplication::notify() is called for the events of every thread). Any program whose
/// connections are to be bounded has one.
template <class Base>
class SeeingApplication : public Base
{
public:
    using Base::Base;

    bool notify(QObject* receiver, QEvent* event) override
    {
        const auto deliver = [this, receiver, event] { return Base::notify(receiver, event); };
        if (event->type() == QEvent::SockAct && receiver->thread() != this->thread())
            return letSocketAct(*receiver, deliver);
        return deliver();
    }
};

} // namespace factordesk::net
