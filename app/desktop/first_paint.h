// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace factordesk::app {

/// Tells when a window has been painted for the first time: what is slow to start (network, TLS)
/// waits for that.
class FirstPaint final : public QObject
{
    Q_OBJECT

public:
    explicit FirstPaint(QWidget& window);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// Once, from the event loop, after the window's first paint event.
    void painted();

private:
    QWidget& m_window;
};

} // namespace factordesk::app
