// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace factordesk::ui {

class Button;
class Label;
class RosterController;

/// Below the enrollment of a person who was called from the roster: how many are left, and what
/// can be said of one who does not come. Hidden while nobody of the roster is at the desk.
class RosterStrip final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the strip.
    explicit RosterStrip(RosterController& controller, QWidget* parent = nullptr);

    /// Whether the person can be left now.
    void setCanLeave(bool canLeave);

signals:
    // The person at the desk is to be left, where nothing of theirs is registered.
    void noShowWanted();
    void skipWanted();

private:
    void showState();

    RosterController& m_controller;
    Label* m_text;
    Button* m_noShow;
    Button* m_skip;
};

} // namespace factordesk::ui
