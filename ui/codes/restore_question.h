// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace factordesk::ui {

/// Asks before a backup takes the place of the accounts. Accepted: restore it.
class RestoreQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    /// `saved` says when the backup was made, `present` how many accounts there are now.
    RestoreQuestion(const QString& saved, int present, QWidget* parent);
};

} // namespace factordesk::ui
