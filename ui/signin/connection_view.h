// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace factordesk::ui {

class BusyIndicator;
class Button;
class ErrorCard;
class Label;
class ServerController;

/// How the connection to the chosen server stands, with what can be done about it.
class ConnectionView final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the view.
    explicit ConnectionView(ServerController& controller, QWidget* parent = nullptr);

    /// Shows the controller's present state.
    void showState();

private:
    [[nodiscard]] QWidget* newConnected();

    ServerController& m_controller;
    BusyIndicator* m_wait;
    ErrorCard* m_error;
    Label* m_count;
    QWidget* m_connected;
    Button* m_tryAgain;
    Button* m_disconnect;
};

} // namespace factordesk::ui
