// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http_exchange.h"
#include "core/zitadel/status.h"

#include <QWidget>

#include <optional>

namespace factordesk::ui {

class BusyIndicator;
class Button;
class ErrorCard;
class InspectorPanel;
class Label;
class ServerController;

/// How the connection stands, with what can be done about it: one line, and above it an
/// explanation when something is wrong.
class ConnectionView final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the view. `connectButton` stands last in the line
    /// and becomes a child of the view.
    ConnectionView(ServerController& controller, Button* connectButton, QWidget* parent = nullptr);

    /// Whether the person can disconnect here; at first they can.
    void setDisconnecting(bool offered);
    /// Shows the controller's present state.
    void showState();
    /// Shows nothing but the button: the state is that of another kind of server.
    void showNoState();

private:
    [[nodiscard]] QWidget* newConnected();
    [[nodiscard]] QLayout* newLine(Button* connectButton);
    void showWait(bool waits);
    void showError(const std::optional<zitadel::Status>& status);
    void showCall(const net::ExchangeRecord* record);

    ServerController& m_controller;
    BusyIndicator* m_wait;
    ErrorCard* m_error;
    InspectorPanel* m_inspector;
    Label* m_count;
    QWidget* m_connected;
    Button* m_tryAgain;
    Button* m_disconnect;
    bool m_offersDisconnecting = true;
};

} // namespace factordesk::ui
