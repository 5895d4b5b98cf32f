// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/button_role.h"
#include "ui/theme/icon.h"

#include <QPushButton>

namespace factordesk::ui {

/// A push button with a role. Its text carries the mnemonic; Enter presses it when it has the
/// keyboard, not only the space bar.
class Button : public QPushButton
{
    Q_OBJECT

public:
    explicit Button(const QString& text, ButtonRole role = ButtonRole::Secondary,
                    QWidget* parent = nullptr);
    Button(Icon icon, const QString& text, ButtonRole role = ButtonRole::Secondary,
           QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace factordesk::ui
