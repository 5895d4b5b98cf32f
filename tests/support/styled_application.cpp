// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/styled_application.h"

#include "ui/theme/factordesk_style.h"

namespace factordesk::test {

OwnStyle::OwnStyle()
{
    QApplication::setStyle(new ui::FactordeskStyle); // which takes it over
}

StyledApplication::StyledApplication(int& argc, char** argv) : SeeingApplication(argc, argv)
{
    setApplicationName(QStringLiteral("factordesk"));
}

} // namespace factordesk::test
