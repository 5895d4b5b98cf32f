// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace factordesk::app {

/// Tells when the person's session is locked, its screen saver begins, or the computer is about to
/// sleep: from logind (system bus) and the screen savers of the freedesktop.org and GNOME
/// interfaces (session bus). Where there is no such bus, it never tells anything.
///
/// logind lets a program delay sleep for a moment: it waits until everybody who hears of locking()
/// has returned.
class SessionWatch final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Connects to the buses, once; costs some milliseconds.
    void start();

signals:
    void locking();

private slots:
    void takeSleep(bool isBeginning);
    void takeActive(bool isActive);
    void takeLock() { emit locking(); }

private:
    void listenToOwnSession();
    void delaySleep();

    bool m_isStarted = false;
    QDBusUnixFileDescriptor m_delay; ///< As long as it is open, sleep waits; seconds at most.
};

} // namespace factordesk::app
