// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/expected.h"

#include <QObject>

#include <memory>
#include <optional>
#include <utility>

namespace factordesk::net {

/// The part of a running call that signals need. Contract of all pending calls:
/// - finished() is emitted exactly once, from the event loop, never within the function that
///   started the call; also after abort().
/// - Deleting a pending call aborts it; finished() is then not emitted.
/// - The result may be read once finished() has been emitted, and stays until the call is deleted.
class PendingBase : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isFinished() const { return m_finished; }

public slots:
    /// Asks the call to stop; it then finishes with Fault::Aborted unless it had finished. What had
    /// left this computer may have been acted on: the failure's Settlement tells.
    virtual void abort() = 0;

signals:
    void finished();

protected:
    /// Emits finished() the first time it is called, from the event loop; does nothing later.
    void announceFinished();

private:
    bool m_finished = false;
};

/// A running call that ends in a T or an E.
template <class T, class E>
class Pending : public PendingBase
{
public:
    using Value = T;
    using Error = E;
    using PendingBase::PendingBase;

    /// Only after finished().
    [[nodiscard]] const Expected<T, E>& result() const { return *m_result; }
    /// Moves the result out, for values that cannot be copied (a secret). Only once.
    [[nodiscard]] Expected<T, E> takeResult() { return std::move(*m_result); }

protected:
    /// Keeps the first result and announces it; later ones are dropped.
    void finish(Expected<T, E> result)
    {
        if (m_result)
            return;
        m_result.emplace(std::move(result));
        announceFinished();
    }
    [[nodiscard]] bool hasResult() const { return m_result.has_value(); }

private:
    std::optional<Expected<T, E>> m_result;
};

/// Gives a call up, also from within a slot of its own finished(): it emits nothing more and is
/// deleted (and with that aborted) as soon as the event loop runs.
template <class Call>
void retire(std::unique_ptr<Call>&& call)
{
    if (!call)
        return;
    call->disconnect();
    call.release()->deleteLater();
}

} // namespace factordesk::net
