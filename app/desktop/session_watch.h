// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace factordesk::app {

/// Tells when the person's session is locked, its screen saver begins, or the computer is about to
/// sleep: from logind (system bus) and the screen savers of the freedesktop.org and GNOME
/// interfaces (session bus). Where there is no such bus, it never tells anything.
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
    void takeActive(bool isActive);
    void takeLock() { emit locking(); }

private:
    bool m_isStarted = false;
};

} // namespace factordesk::app
