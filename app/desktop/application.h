// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "app/desktop/single_instance.h"
#include "core/net/event_sight.h"

#include <QApplication>

#include <functional>
#include <memory>

namespace factordesk::app {

/// The program around the desktop: names, arguments, one instance a user.
class Application
{
public:
    Application(int& argc, char** argv);

    /// Calls `afterFirstPaint` before anything else that waits for it. The exit status: 0; wrong
    /// arguments end the program with 1 before (QCommandLineParser).
    [[nodiscard]] int run(const std::function<void()>& afterFirstPaint);

private:
    net::SeeingApplication<QApplication> m_application;
    SingleInstance m_instance;
    std::unique_ptr<Desktop> m_desktop;
};

} // namespace factordesk::app
