// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <memory>
#include <utility>

namespace factordesk::keyring {

/// Calls `handler` with `result` from the event loop, unless `context` goes before.
template <class Result>
void answerLater(QObject& context, std::function<void(Result)> handler, Result result)
{
    // Shared, since Qt may copy what it queues and a secret cannot be copied.
    auto kept = std::make_shared<Result>(std::move(result));
    QMetaObject::invokeMethod(
        &context, [handler = std::move(handler), kept] { handler(std::move(*kept)); },
        Qt::QueuedConnection);
}

} // namespace factordesk::keyring
