// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/otp/parameters.h"

#include <QTimer>
#include <QWidget>

namespace factordesk::ui {

/// How much is left of the current period: a ring that empties and the seconds in figures. Ticks
/// once a second, on the second, and only while it is visible. At ten seconds it is said to screen
/// readers, once.
class CountdownRing : public QWidget
{
    Q_OBJECT

public:
    /// `clock` is borrowed and must outlive the ring.
    explicit CountdownRing(const Clock& clock, QWidget* parent = nullptr);

    void setPeriod(otp::Period period);
    /// What the ring shows: 1 to the period's length.
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }
    [[nodiscard]] int periodSeconds() const;
    /// The seconds left, as a screen reader says them.
    [[nodiscard]] QString spokenTime() const;

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// The figure is another one.
    void ticked();
    /// A new time step has begun; seen while visible only.
    void stepChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void tick();
    void readClock();

    const Clock& m_clock;
    otp::Period m_period;
    otp::TimeStep m_step;
    QTimer m_timer{this};
    int m_secondsLeft = 0;
};

} // namespace factordesk::ui
