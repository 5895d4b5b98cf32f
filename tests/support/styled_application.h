// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/event_sight.h"

#include <QApplication>

namespace factordesk::test {

/// Set before the application is made, as the program does.
class OwnStyle
{
protected:
    OwnStyle();
};

/// An application that looks and is called like the program itself, and bounds its connections.
class StyledApplication : private OwnStyle, public net::SeeingApplication<QApplication>
{
public:
    StyledApplication(int& argc, char** argv);
};

} // namespace factordesk::test
