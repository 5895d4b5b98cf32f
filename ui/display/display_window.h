// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/display/display_controller.h"

#include <QWidget>

namespace factordesk::ui {

/// The window that faces the user: the scene, and nothing else. Digits typed on a keyboard at that
/// side go to the controller; nothing else can be done here, not even closing it.
class DisplayWindow final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the window.
    explicit DisplayWindow(DisplayController& controller);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    DisplayController& m_controller;
};

} // namespace factordesk::ui
