// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace factordesk::ui {

/// Asks before the program ends whether the vault shall be opened, so that a sign-in lasts that is
/// in memory alone.
class KeepQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    explicit KeepQuestion(QWidget* parent);

signals:
    void openChosen();  ///< The vault, to keep the sign-in.
    void closeChosen(); ///< The window; the sign-in goes.
};

} // namespace factordesk::ui
