// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace factordesk::ui {

class Button;
class InlineMessage;
class Label;
class LookUpBar;
class RosterController;
class RosterList;

/// Who of a list was found, who was not and why, and who is to be called; nothing has begun yet.
class ReviewPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the panel.
    explicit ReviewPanel(RosterController& controller, QWidget* parent = nullptr);

public slots:
    void focusSearch();

private:
    void showState();
    void toggle(int row);

    RosterController& m_controller;
    Label* m_summary;
    LookUpBar* m_lookUp;
    InlineMessage* m_trouble;
    RosterList* m_list;
    Button* m_begin;
    QTimer m_refresh; ///< Many rows change one after another.
};

} // namespace factordesk::ui
