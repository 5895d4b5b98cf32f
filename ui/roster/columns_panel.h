// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace factordesk::ui {

class Button;
class InlineMessage;
class Label;
class RosterController;

/// What the columns of a list hold: as guessed, with what stands in them, to be changed.
class ColumnsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the panel.
    explicit ColumnsPanel(RosterController& controller, QWidget* parent = nullptr);

public slots:
    /// Shows the controller's table. Requires Phase::Columns.
    void showTable();

signals:
    /// The person wants to choose a server.
    void serverWanted();

private:
    [[nodiscard]] QWidget* newColumn(int column);
    [[nodiscard]] QString sampleOf(int column) const;
    void setRole(int column, int role);
    void setHeading(bool hasHeading);
    void showState();

    RosterController& m_controller;
    Label* m_count;
    QCheckBox* m_heading;
    QWidget* m_columns = nullptr; ///< Made anew for each table.
    QVBoxLayout* m_place;
    InlineMessage* m_message;
    Button* m_lookUp;
    Button* m_server;
};

} // namespace factordesk::ui
