// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

namespace factordesk::test {

/// An X server in memory, without a window manager.
class XServer
{
public:
    ~XServer();

    /// What the test's main() returns where there is no X server.
    static constexpr int skipped = 77;

    /// On a free display, for this process and those that it starts. Says on standard error what
    /// is missing when it returns false.
    [[nodiscard]] bool startOrSkip();

private:
    [[nodiscard]] bool start();

    QProcess m_process;
};

/// What a window manager would do: the keyboard goes to a window, or to that of a process once it
/// is there.
void focusWindow(quintptr window);
void focusWindowOf(qint64 process);

/// Keys of X, as xdotool names them, one after the other.
void press(const QStringList& keys);
void type(const QString& text);

} // namespace factordesk::test
