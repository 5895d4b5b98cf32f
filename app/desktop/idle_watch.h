// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace factordesk::app {

/// Tells when nobody has touched this program's windows for a while: no key, no button, no wheel,
/// no movement of the mouse. Listens, and wakes the computer up, only while it runs.
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    /// How long before the end somebody is warned.
    static constexpr std::chrono::seconds warning{30};

    /// Needs a QCoreApplication.
    explicit IdleWatch(QObject* parent = nullptr);

    /// Begins anew. 0 is never.
    void start(std::chrono::milliseconds after);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_after.count() > 0; }

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// `warning` is left; not for a time that is shorter.
    void soon();
    /// Somebody is there after soon().
    void back();
    void idle();

private:
    void look();

    QTimer m_timer{this};
    QElapsedTimer m_untouched;
    std::chrono::milliseconds m_after{0};
    bool m_isSoon = false;
};

} // namespace factordesk::app
