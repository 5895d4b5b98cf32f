// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/settings_screens.h"

#include "ui/settings/settings_page.h"

namespace factordesk::screens {

QList<Screen> settingsScreens()
{
    return {{QStringLiteral("settings"), []() -> std::unique_ptr<QWidget> {
                 return std::make_unique<ui::SettingsPage>(
                     ui::CurrentSettings{.version = QStringLiteral("0.1.0")});
             }}};
}

} // namespace factordesk::screens
