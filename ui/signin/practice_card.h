// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/connection.h"
#include "ui/widgets/card.h"

#include <QList>

#include <utility>

class QCheckBox;

namespace factordesk::ui {

class Button;
class ConnectionView;
class ServerController;

/// Starts the practice with the built-in server and, once it runs, makes things go wrong in it.
class PracticeCard final : public Card
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the card.
    explicit PracticeCard(ServerController& controller, QWidget* parent = nullptr);

    /// Shows the controller's present state.
    void showState();

signals:
    /// The person has started the practice; whether the server answers is not known yet.
    void connecting();

private:
    using Fault = bool enrollment::PracticeFaults::*;

    [[nodiscard]] QWidget* newFaults();
    [[nodiscard]] QLayout* newSwitch(Fault fault, const QString& objectName, const QString& name,
                                     const QString& sentence);
    void practise();

    ServerController& m_controller;
    Button* m_practise;
    ConnectionView* m_state;
    QList<std::pair<Fault, QCheckBox*>> m_switches;
    QWidget* m_faults; ///< Holds the switches.
};

} // namespace factordesk::ui
