// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace factordesk::ui {

/// Asks what becomes of a registration that nobody has confirmed, before its enrollment is left.
class LeaveQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    /// `name` is the person's, as shown.
    LeaveQuestion(const QString& name, QWidget* parent);

signals:
    /// The person at the desk wants to leave; `remove` tells what with. Not emitted for staying.
    void leaveChosen(bool remove);
};

} // namespace factordesk::ui
