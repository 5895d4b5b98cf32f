// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAbstractButton;

namespace factordesk::ui {

class BusyIndicator;
class InlineMessage;
class RosterController;

/// There is no roster yet: where its people are to come from.
class StartPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the panel.
    explicit StartPanel(RosterController& controller, QWidget* parent = nullptr);

private:
    [[nodiscard]] QAbstractButton* newSearchButton(const QString& name, const QString& title,
                                                   bool onlyWithout);
    void askForFile();
    void showState();

    RosterController& m_controller;
    InlineMessage* m_trouble;
    BusyIndicator* m_wait;
    QList<QAbstractButton*> m_needServer;
};

} // namespace factordesk::ui
