// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/column_page.h"

namespace factordesk::ui {

class ConnectCard;
class PracticeCard;
class ServerController;

/// Choosing a server: one's own by address and token, or the built-in one for practice.
class ServerPage final : public ColumnPage
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the page.
    explicit ServerPage(ServerController& controller, QWidget* parent = nullptr);

    /// The address of last time, for a field that is still empty.
    void suggestAddress(const QString& address);

signals:
    /// A server that the person has chosen on this page has answered well.
    void connectedByHand();

private:
    void showState();

    ServerController& m_controller;
    ConnectCard* m_connect;
    PracticeCard* m_practice;
    bool m_isByHand = false; ///< The answer is awaited that connectedByHand() tells of.
};

} // namespace factordesk::ui
