// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace factordesk::cli {

/// Turns SIGINT, SIGTERM and SIGHUP into a Qt signal while it lives; make it before other threads.
class EndingSignals : public QObject
{
    Q_OBJECT

public:
    EndingSignals();
    ~EndingSignals() override;

    /// received() was emitted.
    [[nodiscard]] bool wasReceived() const { return m_wasReceived; }

signals:
    /// Somebody wants this process to end. Emitted from the event loop.
    void received();

private:
    int m_descriptor;
    bool m_wasReceived = false;
};

} // namespace factordesk::cli
