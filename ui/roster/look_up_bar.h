// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;

namespace factordesk::ui {

class Button;
class InlineMessage;
class Label;
class RosterController;

/// How far the people are looked up; why that pauses, and whether it is to go on. Takes no room
/// while nothing is looked up.
class LookUpBar final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the bar.
    explicit LookUpBar(RosterController& controller, QWidget* parent = nullptr);

private:
    void showState();

    RosterController& m_controller;
    Label* m_text;
    QProgressBar* m_progress;
    Label* m_wait;
    InlineMessage* m_pause;
    Button* m_goOn;
    Button* m_stop;
};

} // namespace factordesk::ui
