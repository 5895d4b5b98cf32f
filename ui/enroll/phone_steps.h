// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace factordesk::ui {

/// What the person does on their phone, in three steps, and advice about the app.
class PhoneSteps final : public Card
{
    Q_OBJECT

public:
    explicit PhoneSteps(QWidget* parent = nullptr);

private:
    void showApps();
};

} // namespace factordesk::ui
