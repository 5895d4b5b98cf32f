// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace factordesk::ui {

/// True unless the desktop asks for no motion.
[[nodiscard]] bool motionAllowed(const QWidget& widget);

/// Something is going on. Turns only while visible and running; stands still, as a part of a ring,
/// where the desktop asks for no motion.
class Spinner : public QWidget
{
    Q_OBJECT

public:
    /// `side` in logical pixels.
    explicit Spinner(int side, QWidget* parent = nullptr);

    void setRunning(bool running);
    [[nodiscard]] bool isRunning() const { return m_running; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void turn();
    void updateTimer();

    QTimer m_timer{this};
    int m_angle = 0; ///< Degrees, clockwise from the top.
    bool m_running = true;
};

} // namespace factordesk::ui
