// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roster/roster.h"

#include <QMessageBox>

namespace factordesk::ui {

/// Asks before a roster is forgotten. Accepted: forget it.
class FinishQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    /// `roster` says what is still open.
    FinishQuestion(const roster::Roster& roster, QWidget* parent);
};

} // namespace factordesk::ui
