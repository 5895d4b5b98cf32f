// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace factordesk::app {

/// Keeps one Factordesk a user and configuration: a second start wakes the first and ends. The two
/// meet at a local socket that only this user can open.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    SingleInstance();

    /// True when another one runs, which has then been asked to show itself. Takes a millisecond
    /// when there is none, at most half a second when it hangs.
    [[nodiscard]] bool wakeOther() const;
    /// From now on this one is woken.
    void listen();

signals:
    void woken();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace factordesk::app
