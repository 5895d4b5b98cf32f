// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/button_role.h"

#include <QAbstractButton>
#include <QPushButton>
#include <QVariant>

namespace factordesk::ui {

namespace {
constexpr auto roleProperty = "factordeskRole";
constexpr auto invalidProperty = "factordeskInvalid";
} // namespace

void setButtonRole(QAbstractButton& button, ButtonRole role)
{
    button.setProperty(roleProperty, static_cast<int>(role));
    button.update();
}

ButtonRole buttonRole(const QWidget* widget)
{
    if (!widget)
        return ButtonRole::Secondary;
    const QVariant role = widget->property(roleProperty);
    if (role.isValid())
        return static_cast<ButtonRole>(role.toInt());
    const auto* button = qobject_cast<const QPushButton*>(widget);
    return button && button->isDefault() ? ButtonRole::Primary : ButtonRole::Secondary;
}

void setInvalid(QWidget& field, bool invalid)
{
    field.setProperty(invalidProperty, invalid);
    field.update();
}

bool isInvalid(const QWidget* field)
{
    return field && field->property(invalidProperty).toBool();
}

} // namespace factordesk::ui
