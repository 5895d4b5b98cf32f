// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QWidget>

namespace factordesk::ui {

class CountdownRing;
class Label;
class QrView;
class SignInController;

/// The time since something began, as a clock that started then.
class ElapsedClock final : public Clock
{
public:
    /// `clock` is borrowed and must outlive this one.
    explicit ElapsedClock(const Clock& clock) : m_clock(clock), m_begin(clock.monotonicNow()) {}

    void restart(MonotonicTime begin) { m_begin = begin; }
    [[nodiscard]] WallTime now() const override
    {
        return WallTime(m_clock.monotonicNow() - m_begin);
    }
    [[nodiscard]] MonotonicTime monotonicNow() const override { return m_clock.monotonicNow(); }

private:
    const Clock& m_clock;
    MonotonicTime m_begin;
};

/// What is shown while a person is expected to confirm on another device: the QR code that leads
/// there, the code to compare, and how long there is.
class DeviceWaitView final : public QWidget
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the view.
    DeviceWaitView(SignInController& controller, const Clock& clock, QWidget* parent = nullptr);

    /// Shows the controller's present state.
    void showState();

private:
    [[nodiscard]] QWidget* newWords();
    void showCode();

    SignInController& m_controller;
    const Clock& m_clock;
    ElapsedClock m_elapsed;
    QrView* m_qr;
    Label* m_address;
    Label* m_code;
    CountdownRing* m_ring;
};

} // namespace factordesk::ui
