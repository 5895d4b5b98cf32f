// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace factordesk::test {

/// Set before the application is made, as the program does.
class OwnStyle
{
protected:
    OwnStyle();
};

/// An application that looks and is called like the program itself.
class StyledApplication : private OwnStyle, public QApplication
{
public:
    StyledApplication(int& argc, char** argv);
};

} // namespace factordesk::test
